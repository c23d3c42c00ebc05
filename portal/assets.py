"""Static files under names that carry their hash."""

from whitenoise.storage import CompressedManifestStaticFilesStorage

MODULE = r'(?P<matched>(?P<how>\bfrom |\bimport |\bimport\()"(?P<url>\.{1,2}/[^"]+\.js)")'


class HashedFiles(CompressedManifestStaticFilesStorage):
    """Also where one of our modules imports another: under two names it would be loaded twice.

    Django's own switch for this would read every library's scripts too, and stumble over one.
    """

    patterns = (
        *CompressedManifestStaticFilesStorage.patterns,
        ("portal/*.js", ((MODULE, '%(how)s"%(url)s"'),)),
    )
