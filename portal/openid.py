"""An agency's own sign-on (OpenID Connect), as the environment describes it."""

import re
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import environ


@dataclass(frozen=True)
class Issuer:
    """Who vouches for people, and what the portal is registered as there."""

    url: str
    name: str = ""
    client_id: str = ""
    secret: str = field(default="", repr=False)
    # Whom the issuer calls by an address that it has verified is the person invited by it.
    links_by_email: bool = False
    # The only machines that are ever asked anything.
    hosts: tuple[str, ...] = ()

    @classmethod
    def from_environment(cls, env: environ.Env) -> "Issuer | None":
        url = env("OIDC_ISSUER", default="")
        if not url:
            return None
        return cls(
            url=url,
            name=env("OIDC_NAME", default=urlsplit(url).netloc),
            client_id=env("OIDC_CLIENT_ID", default=""),
            secret=env("OIDC_CLIENT_SECRET", default=""),
            links_by_email=env.bool("OIDC_LINK_BY_EMAIL", default=False),
            hosts=tuple(env.list("OIDC_HOSTS", default=[urlsplit(url).netloc])),
        )

    @property
    def key(self) -> str:
        """Stands for the issuer in addresses and beside each subject: another issuer, other people."""
        return re.sub(r"[^A-Za-z0-9.-]+", "-", self.url.partition("://")[2]).strip("-")

    def may_be_asked(self, url: str) -> bool:
        """Whether an address lies at the issuer's, reached as safely as the issuer itself."""
        asked = urlsplit(url)
        return asked.scheme == urlsplit(self.url).scheme and asked.netloc in self.hosts

    def providers(self) -> dict:
        """In the form that the sign-in library reads."""
        app = {
            "provider_id": self.key,
            "name": self.name,
            "client_id": self.client_id,
            "secret": self.secret,
            "settings": {
                "server_url": self.url.rstrip("/"),
                "email_authentication": self.links_by_email,
                # The id token says all that is needed.
                "fetch_userinfo": False,
                "oauth_pkce_enabled": True,
                # The token has to name the issuer that the operator named, whatever is discovered.
                "openid_configuration_overrides": {"issuer": self.url},
            },
        }
        return {"openid_connect": {"APPS": [app]}}
