from portal.models import names

names.register("portal")
