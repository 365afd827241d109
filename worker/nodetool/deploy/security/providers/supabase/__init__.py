"""`supabase`: holders of a valid Supabase token may call, and holders of the worker token."""
