"""What worker and tray both know: settings, deployment.yaml, the token. No web framework, no Qt."""
