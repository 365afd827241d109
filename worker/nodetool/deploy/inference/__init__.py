"""Where answers come from: model servers behind one interface, and llama.cpp in children of the worker."""
