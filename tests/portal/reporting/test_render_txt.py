from tests.portal.reporting.reading import plain_text
from tests.portal.reporting.sample import sample_document


def test_it_reads_from_the_masthead_to_the_notes():
    text = plain_text(sample_document())

    places = [
        text.index(words)
        for words in (
            "Draft – data as of 20 November 2009, 09:00 UTC\n\n",
            "United Nations\nUNEP/GCSS.XI/3\nDistr.: General\n20 November 2009\nOriginal: English",
            "\n\nItem 4 of the provisional agenda*\n",
            "\n\n* UNEP/GCSS.XI/1.\n\nSummary\n\n",
            "\n\nI. Suggested action by the Governing Council\n\n1. The Governing Council may",
            "\n\n    The Governing Council,\n\n    Recalling its decision 25/1",
            "\n\n    1. Takes note of the report",
            "\n    (b) They helped countries, among them:\n        (i) Brazil,",
            "\n\n__________________\n\nNotes\n\n[1] See section III.\n[2] Two notes",
        )
    ]

    assert places == sorted(places)


def test_english_lines_of_an_arabic_page_keep_their_direction():
    text = plain_text(sample_document("ar"))

    assert "\n\u2068Distr.: General\u2069\n" in text
    assert "\u2068" not in plain_text(sample_document("fr"))


def test_tables_stand_in_columns():
    text = plain_text(sample_document())

    lines = text[text.index("Deliverables of the Group") :].splitlines()
    assert lines[1:4] == [
        "Deliverable           Due            For            Pages",
        "--------------------  -------------  -------------  -----",
        "Report on theme 1     1 March 2010   UNEP/GC.26/1      11",
    ]
