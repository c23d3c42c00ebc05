from datetime import date

import pytest
import time_machine
from django import forms
from django.contrib.auth.models import AnonymousUser
from django.core.paginator import Paginator
from django.template import Context, engines
from django.test import RequestFactory
from django.utils import translation
from django_cotton.compiler_regex import CottonCompiler
from lxml import html

from portal import narrative
from portal.pages import Chip, Window
from portal.partial_dates import PartialDate


@pytest.fixture(autouse=True)
def _english():
    """A request leaves its language switched on; the next test starts in English again."""
    with translation.override("en"):
        yield


def rendered(source: str, **context) -> html.HtmlElement:
    """The tree of a snippet, written as in a template."""
    template = engines["django"].from_string(CottonCompiler().process(source))
    request = RequestFactory().get("/list/", {"q": "water", "page": "2"})
    request.user = AnonymousUser()
    around = Context(context | {"request": request})
    around.request = request
    text = template.template.render(around)
    assert "<c-" not in text
    assert "{%" not in text
    return html.fromstring(f"<div>{text}</div>")


def words(tree: html.HtmlElement) -> str:
    return " ".join(" ".join(tree.itertext()).split())


class TestStates:
    def test_a_status_is_a_word_an_icon_and_a_colour(self):
        tree = rendered('<c-status value="late" label="Late" />')

        assert words(tree) == "Late"
        assert tree.xpath("//use/@href")[0].endswith("#exclamation-triangle-fill")
        assert tree.xpath("//span/@class") == ["status tone-bad"]

    def test_an_unknown_status_still_has_its_word(self):
        assert words(rendered('<c-status value="new" label="New" />')) == "New"


class TestFacts:
    def test_an_empty_fact_says_so(self):
        tree = rendered(
            '<c-summary-list><c-summary-row label="Website"></c-summary-row></c-summary-list>'
        )

        assert words(tree) == "Website Not provided"

    def test_the_link_to_change_names_what_it_changes(self):
        tree = rendered('<c-summary-row label="Lead" change="/edit/">UNEP</c-summary-row>')

        assert words(tree.xpath("//a")[0]) == "Change Lead"

    def test_names_stand_apart_from_the_script_around_them(self):
        tree = rendered('<c-names :of="names" />', names=["UNEP", "ЮНЕП"])

        assert tree.text_content().strip() == "UNEP, ЮНЕП"
        assert len(tree.xpath("//bdi")) == 2

    def test_a_symbol_runs_from_left_to_right(self):
        tree = rendered("{{ symbol|isolate }}", symbol="UNEP/GC.26/INF/23")

        assert tree.xpath("//bdi/@dir") == ["ltr"]


class TestClock:
    @pytest.mark.parametrize(
        ("today", "text"),
        [
            ("2010-06-01", "Ends in 4 months"),
            ("2010-10-01", "Ends today"),
            ("2010-11-01", "Ended on 1 October 2010"),
            ("2008-09-01", "Starts in 1 month"),
        ],
    )
    def test_a_term_says_how_much_is_left(self, today, text):
        with time_machine.travel(today, tick=False):
            tree = rendered(
                '<c-clock :starts="starts" :ends="ends" />',
                starts=date(2008, 10, 1),
                ends=date(2010, 10, 1),
            )

        assert words(tree).startswith(text)

    @pytest.mark.parametrize(
        ("today", "text"),
        [
            ("2011-09-30", "Ends today"),
            ("2011-10-01", "Ended in September 2011"),
            ("2009-08-31", "Starts in 1 day"),
            ("2009-09-02", "Ends in 2 years"),
        ],
    )
    def test_a_month_lasts_from_its_first_day_to_its_last(self, today, text):
        with time_machine.travel(today, tick=False):
            tree = rendered(
                '<c-clock :starts="starts" :ends="ends" />',
                starts=PartialDate(2009, 9),
                ends=PartialDate(2011, 9),
            )

        assert words(tree).startswith(text)

    def test_the_bar_shows_the_share_gone_by(self):
        with time_machine.travel("2009-10-01", tick=False):
            tree = rendered(
                '<c-clock :starts="starts" :ends="ends" />',
                starts=date(2008, 10, 1),
                ends=date(2010, 10, 1),
            )

        assert tree.xpath("//progress/@value") == ["50"]

    def test_a_term_without_an_end_has_no_bar(self):
        tree = rendered('<c-clock :starts="starts" />', starts=date(2008, 10, 1))

        assert words(tree) == "Since 1 October 2008, without an end date"
        assert not tree.xpath("//progress")


class TestLists:
    def test_a_window_has_only_the_ends_it_has(self):
        window = Window(first=1, last=25, total=1000, is_capped=True, next="?after=7")

        tree = rendered('<c-pagination :window="window" />', window=window)

        assert "1–25 of more than 1,000" in words(tree)
        assert tree.xpath("//a/@rel") == ["next"]

    def test_numbered_pages_keep_the_filters(self):
        page = Paginator(range(1204), 25).page(2)

        tree = rendered('<c-pagination :page="page" />', page=page)

        assert "26–50 of 1,204" in words(tree)
        assert words(tree.xpath("//*[@aria-current='page']")[0]) == "Page 2"
        assert all("q=water" in address for address in tree.xpath("//a/@href"))

    def test_one_page_needs_no_pager(self):
        page = Paginator(range(3), 25).page(1)

        assert not rendered('<c-pagination :page="page" />', page=page).xpath("//nav")

    def test_each_chip_takes_its_filter_off(self):
        tree = rendered(
            '<c-filter-chips :chips="chips" clear="/list/" />', chips=[Chip(label="Late", url="?")]
        )

        assert [words(link) for link in tree.xpath("//a")] == ["Remove filter Late", "Clear all"]

    def test_an_empty_state_says_what_to_do(self):
        tree = rendered(
            '<c-empty-state title="Nothing yet" text="Log one."><a href="/new/">Log</a></c-empty-state>'
        )

        assert words(tree) == "Nothing yet Log one. Log"


class TestUserText:
    def test_scripts_and_images_stay_text(self):
        text = "a <script>alert(1)</script> ![x](http://x/y.png) [b](javascript:alert(1)) {{7*7}}"

        tree = rendered('<c-user-text :text="text" language="en" />', text=text)

        assert not tree.xpath("//script | //img | //a[starts-with(@href, 'javascript')]")
        assert "{{7*7}}" in words(tree)

    def test_text_in_another_language_says_so_and_keeps_its_direction(self):
        tree = rendered('<c-user-text :text="text" language="ar" />', text="تعاون")

        assert tree.xpath("//div[@lang='ar']/@dir") == ["rtl"]
        assert "This text is in العربية." in words(tree)

    def test_links_give_no_credit(self):
        assert 'rel="nofollow noopener"' in narrative.render("[a](https://example.org)")

    def test_direction_overrides_and_control_characters_are_dropped(self):
        assert narrative.render("a\u202eb\x00c\u2066d") == "<p>abcd</p>\n"

    def test_closed_isolates_are_kept_as_in_a_report(self):
        assert narrative.render("a \u2067b\u2069 c") == "<p>a \u2067b\u2069 c</p>\n"

    def test_tables_and_footnotes_are_kept(self):
        shown = narrative.render("|a|\n|---|\n|1|\n\nx[^1]\n\n[^1]: note", prefix="7")

        assert '<th scope="col">a</th>' in shown
        assert 'href="#fn-7-1"' in shown
        assert "note" in shown

    def test_headings_stay_below_those_of_the_page(self):
        assert narrative.render("# Top") == "<h3>Top</h3>\n"

    def test_a_very_long_text_is_shown(self):
        assert len(narrative.render("word " * 10_000)) > 50_000


class Sample(forms.Form):
    title = forms.CharField(help_text="As in the report.", error_messages={"required": "Enter it"})
    kind = forms.ChoiceField(
        choices=[("a", "A"), ("b", "B")],
        widget=forms.RadioSelect,
        error_messages={"required": "Select a kind"},
    )
    agencies = forms.MultipleChoiceField(
        choices=[(n, f"Agency {n}") for n in range(12)],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    summary = forms.CharField(widget=forms.Textarea(attrs={"data-words": 300}), required=False)
    token = forms.CharField(widget=forms.HiddenInput, required=False)


FORM = '{% include "forms/form.html" with form=form only %}'


class TestForms:
    def test_label_hint_error_and_input_stand_in_this_order(self):
        tree = rendered(FORM, form=Sample({"title": ""}))

        field = tree.xpath("//*[@id='id_title']/..")[0]
        assert [child.get("id") or child.tag for child in field] == [
            "label",
            "id_title_helptext",
            "id_title_error",
            "id_title",
        ]
        assert field[-1].get("aria-describedby") == "id_title_helptext id_title_error"
        assert field[-1].get("aria-invalid") == "true"

    def test_the_summary_takes_focus_and_links_to_the_fields(self):
        tree = rendered(FORM, form=Sample({}))

        summary = tree.xpath("//*[@class='error-summary']")[0]
        assert "autofocus" in summary.attrib
        assert summary.xpath(".//a/@href") == ["#id_title", "#id_kind_0"]
        assert tree.xpath("//*[@id='id_kind_0']")

    def test_a_group_has_a_legend_and_says_its_error(self):
        tree = rendered(FORM, form=Sample({"title": "x"}))

        group = tree.xpath("//fieldset[contains(legend, 'Kind')]")[0]
        assert group.get("aria-describedby") == "id_kind_error"
        assert words(group.xpath(".//*[@id='id_kind_error']")[0]) == "Error: Select a kind"

    def test_only_what_may_be_left_out_is_marked(self):
        tree = rendered(FORM, form=Sample())

        assert [words(label) for label in tree.xpath("//label[@for='id_title']|//legend")] == [
            "Title",
            "Kind",
            "Agencies (optional)",
        ]
        assert "*" not in words(tree)

    def test_what_was_wrong_is_kept(self):
        tree = rendered(FORM, form=Sample({"title": "kept", "kind": "z"}))

        assert tree.xpath("//*[@id='id_title']/@value") == ["kept"]

    def test_a_long_list_of_options_can_be_shortened(self):
        tree = rendered(FORM, form=Sample())

        assert tree.xpath("//*[@data-options-for='id_agencies']")
        assert not tree.xpath("//*[@data-options-for='id_kind']")
        assert len(tree.xpath("//*[@id='id_agencies']//label")) == 12

    def test_options_in_groups_are_named_and_escaped(self):
        class Grouped(forms.Form):
            body = forms.ChoiceField(choices=[("<Councils>", [("a", "<A>")]), ("", "None")])
            bodies = forms.MultipleChoiceField(
                choices=[("<Councils>", [("a", "<A>"), ("b", "B")])],
                widget=forms.CheckboxSelectMultiple,
            )

        tree = rendered(FORM, form=Grouped({"body": "a", "bodies": ["b"]}))

        assert tree.xpath("//optgroup/@label") == ["<Councils>"]
        assert words(tree.xpath("//option[@selected]")[0]) == "<A>"
        assert tree.xpath("//input[@checked]/@value") == ["b"]
        heading = tree.xpath("//*[@role='group']/@aria-labelledby")[0]
        assert words(tree.xpath(f"//*[@id='{heading}']")[0]) == "<Councils>"

    def test_a_limit_is_told_before_typing(self):
        tree = rendered(FORM, form=Sample())

        assert words(tree.xpath("//*[@data-count-for='id_summary']")[0]) == "No more than 300 words"
        assert tree.xpath("//textarea/@dir") == ["auto"]

    def test_hidden_fields_carry_no_label(self):
        tree = rendered(FORM, form=Sample())

        assert tree.xpath("//input[@type='hidden']/@name") == ["token"]
        assert not tree.xpath("//label[@for='id_token']")


class TestPagesOfFailure:
    @pytest.mark.parametrize("template", ["400.html", "403_csrf.html", "500.html"])
    @pytest.mark.parametrize("language", ["en", "ar"])
    def test_needs_nothing_from_around_it(self, template, language):
        with translation.override(language):
            page = html.fromstring(engines["django"].get_template(template).render())

        assert page.get("lang") == language
        assert page.get("dir") == ("rtl" if language == "ar" else "ltr")
        assert len(page.xpath("//h1")) == 1

    def test_the_reference_is_given(self):
        page = engines["django"].get_template("500.html").render({"reference": "E-17"})

        assert '<bdi dir="ltr">E-17</bdi>' in page


class TestGallery:
    @pytest.mark.parametrize("language", ["ar", "zh-hans", "en", "fr", "ru", "es"])
    def test_every_component_is_rendered_in_every_language(self, client, language):
        response = client.get("/components/?errors", headers={"accept-language": language})
        page = response.content.decode()
        tree = html.fromstring(page)

        assert response.status_code == 200
        assert "<c-" not in page
        assert "{%" not in page
        assert "{{" not in page
        assert tree.get("lang") == language
        assert len(tree.xpath("//h1")) == 1
        assert tree.xpath("//title")[0].text.count("–") >= 1

    def test_identifiers_are_unique(self, client):
        tree = html.fromstring(client.get("/components/").content.decode())

        identifiers = tree.xpath("//@id")
        assert len(identifiers) == len(set(identifiers))
