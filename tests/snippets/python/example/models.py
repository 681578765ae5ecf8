"""Empty: blocks run as if they stood here, so that the models they define belong to this app."""
