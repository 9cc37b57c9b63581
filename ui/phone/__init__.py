"""The participants' phones: a web server in one thread, without Qt."""
