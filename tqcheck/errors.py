"""Every failure a user can meet, so that the command line can say what, where and what to do."""


class TqcheckError(Exception):
    """Base of all errors raised on purpose; its text is ready to be shown to a user."""


class ConfigError(TqcheckError):
    """A configuration file, a flag or their combination cannot be used."""


class PackError(TqcheckError):
    """A knowledge pack is malformed; the text names file, line and entry."""


class ReadError(TqcheckError):
    """An input cannot be read as an article; the text names the place in it."""


class ScorerError(TqcheckError):
    """A model is missing, unsafe or broken."""
