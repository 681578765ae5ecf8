def negotiate(request, supported, default):
    """Return status, version, path and headers as a dict."""
