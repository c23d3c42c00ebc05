"""What the API shows of each record.  Related records are named by the key in their address."""

from rest_framework import serializers

from portal.models import Activity, Agency, Country, Document, Mandate, Meeting, Milestone, Report


class AgencySerializer(serializers.ModelSerializer):
    merged_into = serializers.SlugRelatedField("slug", read_only=True)

    class Meta:
        model = Agency
        fields = ["slug", "acronym", "name", "kind", "url", "merged_into"]
        read_only_fields = fields


class CountrySerializer(serializers.ModelSerializer):
    name = serializers.CharField(read_only=True, help_text="The name as of today.")

    class Meta:
        model = Country
        fields = ["alpha3", "alpha2", "m49", "name"]
        read_only_fields = fields


class MeetingSerializer(serializers.ModelSerializer):
    body = serializers.SlugRelatedField("slug", read_only=True)
    host = serializers.SlugRelatedField("slug", read_only=True)
    country = serializers.SlugRelatedField("alpha3", read_only=True)

    class Meta:
        model = Meeting
        fields = [
            *("slug", "name", "body", "ordinal", "starts_on", "ends_on", "city", "country"),
            *("host", "attendance", "status"),
        ]
        read_only_fields = fields


class DocumentSerializer(serializers.ModelSerializer):
    body = serializers.SlugRelatedField("slug", read_only=True)

    class Meta:
        model = Document
        fields = ["slug", "symbol", "title", "kind", "issued_on", "body", "url", "languages"]
        read_only_fields = fields


class MandateSerializer(serializers.ModelSerializer):
    document = serializers.SlugRelatedField("slug", read_only=True)
    asked_by = serializers.SlugRelatedField("slug", read_only=True)

    class Meta:
        model = Mandate
        fields = [
            *("slug", "document", "part", "paragraph", "kind", "text", "asked_by", "status"),
            *("due", "review_on"),
        ]
        read_only_fields = fields


class ReportSerializer(serializers.ModelSerializer):
    session = serializers.SlugRelatedField("slug", read_only=True)
    organ = serializers.SlugRelatedField("slug", read_only=True)

    class Meta:
        model = Report
        fields = [
            *("slug", "symbol", "title", "organ", "session", "agenda_item", "issued_on"),
            *("compile_number", "compiled_at"),
        ]
        read_only_fields = fields


class MilestoneSerializer(serializers.ModelSerializer):
    class Meta:
        model = Milestone
        fields = ["slug", "title", "due", "is_done", "done_on", "destination"]
        read_only_fields = fields


class PartnerSerializer(serializers.Serializer):
    agency = serializers.CharField(source="agency.slug", read_only=True)
    role = serializers.CharField(read_only=True)


class ActivitySerializer(serializers.ModelSerializer):
    """One activity with what belongs to it."""

    theme = serializers.SlugRelatedField("slug", read_only=True)
    lead = serializers.SlugRelatedField("slug", read_only=True)
    themes = serializers.SlugRelatedField("slug", many=True, read_only=True)
    partners = PartnerSerializer(source="participations", many=True, read_only=True)
    countries = serializers.SlugRelatedField("alpha3", many=True, read_only=True)
    bodies = serializers.SlugRelatedField("slug", many=True, read_only=True)
    mandates = serializers.SlugRelatedField("slug", many=True, read_only=True)
    milestones = MilestoneSerializer(many=True, read_only=True)

    class Meta:
        model = Activity
        fields = [
            *("id", "reference", "title", "summary", "theme", "themes", "lead", "partners"),
            *("countries", "bodies", "mandates", "milestones", "status", "starts_on", "ends_on"),
            *("cost_needed", "cost_available", "is_public", "version"),
        ]
        read_only_fields = fields


class ActivityRowSerializer(serializers.Serializer):
    """An activity in the list.  Only describes: the list writes its rows itself."""

    id = serializers.IntegerField()
    reference = serializers.CharField(allow_null=True)
    title = serializers.CharField()
    theme = serializers.CharField()
    lead = serializers.CharField()
    status = serializers.CharField()
    starts_on = serializers.CharField(help_text="Known to the year, month or day: 2009-10.")
    ends_on = serializers.CharField(allow_null=True)
    is_public = serializers.BooleanField()


class ActivityPageSerializer(serializers.Serializer):
    count = serializers.IntegerField(help_text="Counted up to 1,000.")
    is_capped = serializers.BooleanField(help_text="There are more than were counted.")
    next = serializers.URLField(allow_null=True)
    previous = serializers.URLField(allow_null=True)
    results = ActivityRowSerializer(many=True)


class NewActivitySerializer(serializers.Serializer):
    """What can be sent; the form of the page checks it."""

    title = serializers.CharField(max_length=250)
    lead = serializers.SlugField(help_text="An agency.")
    theme = serializers.SlugField()
    starts_on = serializers.CharField(help_text="2009, 2009-10 or 2009-10-23.")
    status = serializers.CharField()
    summary = serializers.CharField(required=False)
    ends_on = serializers.CharField(required=False)
    partners = serializers.ListField(child=serializers.SlugField(), required=False)
    countries = serializers.ListField(
        child=serializers.CharField(),
        required=False,
        help_text="ISO alpha-3, in capitals or small letters.",
    )
    mandates = serializers.ListField(child=serializers.SlugField(), required=False)
    themes = serializers.ListField(child=serializers.SlugField(), required=False)
    cost_needed = serializers.DecimalField(max_digits=14, decimal_places=2, required=False)
    cost_available = serializers.DecimalField(max_digits=14, decimal_places=2, required=False)
    reference = serializers.CharField(required=False, max_length=60)
    is_public = serializers.BooleanField(required=False)
    receipt = serializers.UUIDField(
        required=False, help_text="Your own key for this request: sent twice, it is done once."
    )
