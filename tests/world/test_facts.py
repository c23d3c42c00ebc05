"""The facts of the report of origin, one by one: where each stands in the compiled text."""

import re

import pytest

from portal.reporting.render import txt

# Where a fact stands ("first" page, paragraph, "n"ote), what has to be there in English, and what
# of it in Chinese too: symbols, addresses, figures, years. "…" is anything within a sentence.
FACTS = """
F001 first | Eleventh special session of the Governing Council
F002 first | Item 4 of the provisional agenda; environment in the multilateral system | 4
F003 first | across the United Nations system, including the Environment Management Group
F003 first | implementation of the revised memorandum of understanding between UNDP and UNEP
F004 first | Report of the Executive Director
F005 first | * UNEP/GCSS.XI/1 | * UNEP/GCSS.XI/1
F006 first | paragraph 35 of part VI of decision 25/1 of 20 February 2009 | 35; 25/1; 2009; 2; 20
F007 first | Executive Director … next special session … revised memorandum
F008 first | programming guidance; direct engagement … country level; Delivering as One
F009 first | invite the Environment Management Group … Member States … joint approaches
F010 1 | may wish to consider
F011 1 | Recalling part VI of decision 25/1 of 20 February 2009 | 25/1; 2009; 2; 20
F012 1 | Welcoming the progress report … Executive Director … assist Member States
F013 n1 | UNEP/GCSS.XI/3 | UNEP/GCSS.XI/3
F014 1 | Takes note … revised memorandum of understanding … Delivering as One
F015 1 | Encourages … Chief Executives Board … subsidiary bodies … management practices
F016 1 | coherent programming … sectoral programmes … country-level operational activities
F017 2 | signed in December 2008 | 2008; 12
F018 2 | Because … further than the earlier memorandum; deeper cooperation … joint programming
F019 2 | United Nations reform … framework … commitment
F020 2 | mandate and the comparative advantage
F021 2 | administrative matters, reimbursable support service … programme implementation
F022 2 | cost recovery and provision of office space
F023 2 | substantive areas of cooperation; modalities … joint working group
F024 3 | climate change … UNDP-UNEP Poverty-Environment Initiative
F025 3 | Agenda 21 … Johannesburg Plan of Implementation | 21
F026 3 | Bali Strategic Plan for Technology Support and Capacity-building
F027 3 | multilateral environmental agreements … Millennium Development Goals
F028 4 | before the memorandum … many projects and activities
F029 4 | draft inventory of joint UNDP-UNEP projects
F030 4 | lacked programmatic coherence … comparative advantages
F031 5 | joint working group … paragraph 4.4 of the memorandum … operational | 4.4
F032 5 | capacity development for adaptation … Forest Degradation … (UN-REDD)
F033 5 | UN-REDD … UNDP, UNEP … Food and Agriculture Organization
F034 5 | mainstreaming of environmental issues … priority for both
F035 5 | regional offices of UNEP and UNDP … regional directors teams
F036 6 | Delivering as One … since 2007 | 2007
F037 6 | three main aspects; Internal capacity-building; Direct engagement; Development of tools
F038 6 | regional offices … training … country programming
F039 6 | eight … pilot countries … more than 30 other countries | 30
F040 6 | common country assessments … Development Assistance Frameworks … 2008–2009 | 2008; 2009
F041 6 | inter-agency thematic groups … results matrices
F042 6 | chairs or co-chairs … thematic group on environment in … Albania
F043 6 | chairs or co-chairs … thematic group on environment in … China
F044 6 | chairs or co-chairs … thematic group on environment in … Indonesia
F045 6 | chairs or co-chairs … thematic group on environment in … Myanmar
F046 6 | chairs or co-chairs … thematic group on environment in … Rwanda
F047 6 | green economy … Assistance Frameworks of … Azerbaijan
F048 6 | green economy … Assistance Frameworks of … Cambodia
F049 6 | green economy … Assistance Frameworks of … China
F050 6 | environmental data … country analysis … Cambodia
F051 6 | environmental data … country analysis … China
F052 6 | environmental data … country analysis … Democratic People's Republic of Korea
F053 6 | environmental data … country analysis … Haiti
F054 6 | environmental data … country analysis … Indonesia
F055 6 | environmental data … country analysis … Maldives
F056 6 | environmental data … country analysis … Myanmar
F057 6 | environmental data … country analysis … Rwanda
F058 6 | environmental data … country analysis … Uruguay
F059 6 | environment and climate change window … MDG Achievement Fund … 14 joint programmes | 14
F060 6 | 14 joint programmes … 17 approved | 14; 17
F061 6 | climate change into national policies
F062 6 | Stockholm Convention on Persistent Organic Pollutants in Brazil
F063 6 | environmental law in Cape Verde
F064 6 | training courses for United Nations staff … China and Indonesia
F065 6 | DeVerVerde … environment and cultural diversity | DeVerVerde
F066 6 | DeVerVerde … more than 30 towns in Uruguay | 30
F067 6 | about 10,000 people … public schools … urban and rural | 10,000
F068 6 | System Staff College … tools and resources … common country assessments
F069 6 | co-chairs the task team on environmental sustainability and climate change
F070 6 | task team prepared a guidance note … country analysis
F071 6 | United Nations Development Group adopted in October 2009 | 2009; 10
F072 6 | drafting a guidance note on climate change
F073 6 | Both guidance notes … multilateral environmental agreements
F074 7 | Poverty-Environment Initiative, because … poverty reduction strategies
F075 8 | part VI of decision 25/1 of 20 February 2009 … welcomed | 25/1; 2009; 2; 20
F076 n2 | three Rio conventions; climate-neutral United Nations
F076 n2 | 10-year … Combat Desertification; 2010 biodiversity target | 10; 2010
F077 8 | invite the Group … Member States … international environmental agenda
F078 9 | for the first time … work plan … 12 months | 12
F079 9 | overall cooperation, sustainability management … programme issues … operational issues
F080 n3 | fifteenth meeting of senior officials
F080 n3 | EMG/SOM.15/02; http://www.unemg.org | EMG/SOM.15/02; http://www.unemg.org
F081 9 | three themes; International environmental governance and sustainable development
F081 9 | Green economy; Biodiversity and ecosystems
F082 10 | common agenda … emerging issues … joint initiatives … progress
F083 10 | fifteenth meeting of senior officials … 23 September 2009 | 2009; 9; 23
F084 10 | hosted by UNDP in New York
F085 10 | sixty-fourth session of the General Assembly
F086 10 | Achim Steiner, Executive Director of UNEP and Chair … Helen Clark
F087 10 | technical segment and a senior officials segment
F088 10 | representatives of 27 member agencies | 27
F089 10 | agenda prepared through prior consultations; approval of the annual work plan
F089 n4 | EMG/SOM.15/02 | EMG/SOM.15/02
F090 10 | recommendation of the Office of Internal Oversight Services
F091 10 | work plans … through costing
F092 n5 | Office of Internal Oversight Services
F092 n5 | 2 June (assignment No. IED-09-002), page 33 | 6; 2; IED-09-002; 33
F093 11 | merge … climate-neutral United Nations … procurement … sustainability management
F094 12 | October 2007 … climate-neutral United Nations | 2007; 10
F095 12 | by 2009: to estimate … greenhouse gas emissions | 2009
F096 12 | greenhouse gas emissions as low as possible
F097 12 | cost implications … budgetary modalities … carbon offsets … governing bodies
F098 13 | secretariat of the Group and the UNEP Sustainable United Nations (SUN) facility
F099 13 | network of climate-neutral focal points
F100 13 | knowledge-sharing website … exchanging experience
F101 n6 | http://www.unemg.org/climateneutralun/ | http://www.unemg.org/climateneutralun/
F102 13 | common methodology … greenhouse gas emissions
F103 13 | greenhouse gas calculator … Carbon Emissions Calculator … (ICAO)
F104 13 | minimum boundary … carbon footprint … help desk
F105 13 | green meetings … energy efficiency in buildings … quick guide
F106 13 | common administrative approach … carbon offsets
F107 14 | consolidated report … fifteenth session … Framework Convention on Climate Change
F108 14 | Copenhagen in December 2009 | 2009; 12
F109 14 | inventories of activities … members of the Group … climate neutrality
F110 n7 | www.unemg.org; 2008Greenhousegasemissions | www.unemg.org; 2008Greenhousegasemissions
F111 15 | gases other than carbon dioxide … uncertain; for the time being … carbon dioxide
F112 15 | ICAO and UNEP … Intergovernmental Panel on Climate Change … metrics
F113 16 | Office of Internal Oversight Services … evaluation … commitment of the Secretary-General
F114 16 | nine recommendations … UNEP, the Secretariat and the Secretary-General
F115 16 | methodological questions on greenhouse gas inventories
F116 16 | emission reduction … travel, the largest source
F117 16 | engage management … clear strategies … share responsibility
F118 17 | considerable progress … long-term work; Office of Internal Oversight Services
F119 17 | scale of the challenge … World Bank
F120 18 | In 2007 … issue management group on sustainable procurement | 2007
F121 18 | Procurement Network of the High-level Committee on Management; Close cooperation
F122 18 | continuing area of work … harmonizing United Nations rules
F123 18 | work of the Network is supported by the UNEP Sustainable United Nations facility
F124 18 | handbooks and case studies … requisitioners … United Nations Global Marketplace
F125 n8 | http://www.unep.fr/scp/sun | http://www.unep.fr/scp/sun
F125 n8 | www.ungm.org/sustainableprocurement | www.ungm.org/sustainableprocurement
F126 n8 | sustainable lighting guide
F127 n8 | five product guidelines … furniture … cleaning … stationery … vehicles
F128 n8 | five further product guidelines … end of 2009 | 2009
F129 n8 | green meeting guide … Language Arrangements, Documentation and Publications
F130 n8 | eco-labels … United Nations Office for Project Services
F131 n8 | seven case studies
F132 n8 | sustainable procurement guide … November 2009 | 2009; 11
F133 18 | training materials … modular course on sustainable procurement
F134 18 | Online training materials … English and French
F135 18 | ad hoc assistance … bidders … sustainable procurement policies
F136 19 | request of the General Assembly … Procurement Division … Secretary-General
F137 n9 | United Nations procurement activities; A/64/284/Add.2 | A/64/284/Add.2
F138 19 | concept … criteria … developing countries … economies in transition
F139 19 | Future work … General Assembly
F140 20 | fifteenth meeting … intergovernmental processes … management and operational structures
F141 20 | capacity-building … suppliers from developing countries
F142 20 | questions of efficiency and a low-carbon economy
F143 21 | sustainability management … for two years
F144 21 | High-level Committee on Management and the United Nations Development Group
F145 21 | facilities … procurement … communications technology, travel, and finance and budget
F146 21 | greenhouse gas inventories … online reporting … enterprise resource planning
F147 21 | emission reduction strategy of its own … travel … by the end of 2010 | 2010
F148 21 | carbon offsets jointly
F149 21 | Procurement Network … common United Nations definition and approach
F150 n10 | A/64/284/Add.2 | A/64/284/Add.2
F151 21 | procurers and requisitioners … online training module
F152 21 | success stories and good practice
F153 21 | practical tools … product guidelines
F154 21 | sustainable procurement in the United Nations procurement practitioner's handbook
F155 21 | business seminars with the United Nations Global Compact
F156 21 | options for a sustainability management system … enterprise resource planning
F157 22 | past year; post-2010 biodiversity targets, land issues … green economy | 2010
F158 23 | fourteenth meeting … then President … Convention on Biological Diversity
F159 23 | International Year of Biodiversity
F160 23 | special meeting of the General Assembly in 2010 … strategy and targets | 2010
F161 n11 | fourteenth meeting of senior officials; EMG/SOM.14/02 | EMG/SOM.14/02
F162 24 | February 2009 … technical consultation in Nairobi | 2009; 2
F163 n12 | technical meeting … February 2009 (EMG/TM-1/02) | EMG/TM-1/02; 2009; 2
F164 24 | Chair wrote to members … post-2010 biodiversity targets | 2010
F165 24 | focal points … Bureau of the Conference of the Parties … biodiversity experts
F166 25 | first meeting on 8 April 2009 | 2009; 4; 8
F167 25 | Paris, hosted by … (UNESCO)
F168 25 | report on the contribution of the United Nations system … post-2010 | 2010
F169 25 | work plan … outline … template … submission guidelines … web-based workspace
F170 n13 | first meeting … (EMG/IMG2010-1/09) | EMG/IMG2010-1/09
F171 25 | strategies, programmes, plans and initiatives
F172 25 | views of the United Nations system as a whole
F173 25 | existing cooperation … more cooperation
F174 26 | web-based survey template … goals, targets and indicators
F175 26 | core drafting group … multilateral environmental agreements
F176 26 | UNEP World Conservation Monitoring Centre … technical support
F177 27 | fifteenth meeting … mandated … Chair of the Group … Biological Diversity
F178 27 | fourteenth meeting of the Subsidiary Body on Scientific, Technical and Technological Advice
F179 27 | third meeting of the Ad Hoc Open-ended Working Group on Review of Implementation
F180 27 | both to be held in May 2010 | 2010; 5
F181 27 | 2010 to the special meeting of the General Assembly … tenth meeting | 2010
F182 28 | fourteenth meeting … Combat Desertification … ten-year strategy
F183 n14 | ICCD/COP(8)/16/Add.1 | ICCD/COP(8)/16/Add.1
F184 28 | seventh session of the Commission on Sustainable Development … twenty-fifth session
F184 28 | General Assembly … coherent response … desertification and land degradation
F185 29 | technical meeting … in Nairobi in February 2009 | 2009; 2
F186 29 | informal consultation on land in New York in April 2009 | 2009; 4
F187 29 | individual and joint activities … strategic plan … political rationale
F188 29 | important and urgent land issues … ten-year strategy
F189 n15 | New York, May 2009 (EMG/L-M-1/03) | EMG/L-M-1/03; 2009; 5
F190 30 | fifteenth meeting … issue management group on land for two years
F191 30 | system-wide efforts on land challenges … ten-year strategic plan
F192 30 | rapid response report on drylands … food security and human settlements
F193 30 | options for follow-up … sixteenth meeting of senior officials
F194 30 | side event … ninth session … private sector … scientists and policymakers
F195 31 | fifteenth meeting … unprecedented environmental challenges; flexible and coherent
F196 31 | green economy … economic recovery and sustainable development … finance
F197 32 | Development Group … guidance note … implementing partners … country analysis
F198 32 | statement on the green economy of 25 June 2009 | 2009; 6; 25
F199 32 | High-level Committee on Programmes … initiative 4 … green economy | 4
F200 32 | Global Green New Deal put forward by UNEP
F201 33 | beyond the response to the crisis … long-term development
F202 33 | messages … Millennium Development Goals … clearer
F203 33 | economic case … short-term and long-term … regional and national
F204 34 | UNEP and partners … economic case … role of Governments
F205 34 | series of reports on the economics of biodiversity and ecosystems
F206 34 | finance, health and agriculture … uniquely placed
F207 35 | support countries … joint messages
F208 35 | terms of reference … budgeted framework … issue management group
F209 35 | secretariat … electronically with members … terms of reference … three months
F210 36 | early stage; consultation with the United Nations Development Group
F211 36 | Environmental and social safeguards
F212 37 | welcomed the chance to consult … safeguards … credibility standards
F213 37 | common approach … existing standards … World Bank
F214 37 | UNEP and the World Bank both offered … future meeting
F215 38 | Development Group … technical follow-up; policies, programmes, projects and partners
F216 n16 | task team … UNEP and UNDP co-chair … programming issues; reviewed and endorsed
F217 n16 | www.undg.org/docs/10662/ES_GuidanceNote_FINAL.pdf | 10662/ES_GuidanceNote_FINAL.pdf
F218 39 | fifteenth meeting … technical meeting … safeguards … common approach
F219 39 | consultative scoping process; contributions of the World Bank
F220 39 | Chair to consult … Development Group … High-level Committee on Management … options
"""
Row = tuple[str, str, list[str], list[str]]


def row(line: str) -> Row:
    where, english, *chinese = line.split(" | ")
    fact, place = where.split()
    return fact, place, english.split("; "), "".join(chinese).split("; ") if chinese else []


ROWS = [row(line) for line in FACTS.strip().splitlines()]


@pytest.fixture(scope="module")
def texts(council_report) -> dict[str, dict[str, str]]:
    """The text in English and in Chinese by place."""
    return {
        language: places(txt.render(council_report[language])) for language in ("en", "zh-hans")
    }


def places(text: str) -> dict[str, str]:
    """The first page, each paragraph with its points, and each note, of a printed text."""
    found = {"first": ""}
    place, number = "first", 1
    for part in text.split("\n\n"):
        if part.startswith(f"{number}. "):
            place, number = str(number), number + 1
        elif place != "first" and not part.startswith("    "):
            place = "elsewhere"  # A heading, the table, the annex.
        found[place] = f"{found.get(place, '')}\n{part}"
    notes = re.findall(r"^\[(\d+)\] (.+)$", text, re.MULTILINE)
    return found | {f"n{n}": note for n, note in notes}


def stands(words: str, text: str) -> bool:
    """Whether the words are there as whole words: 14 is not in 2014, nor 10 in 10,000."""
    whole = [
        rf"(?<![0-9A-Za-z]){re.escape(part)}(?![0-9A-Za-z]|[.,]\d)" for part in words.split(" … ")
    ]
    within_a_sentence = r"(?:(?!\.[ \[]|\n).)*?"
    return bool(re.search(within_a_sentence.join(whole), text))


def missing(text: dict[str, str], wanted: list[tuple[str, str, list[str]]]) -> list[str]:
    return [
        f"{fact} [{place}] {words}"
        for fact, place, all_words in wanted
        for words in all_words
        if not stands(words, text[place])
    ]


def test_the_table_has_every_fact():
    assert sorted({fact for fact, *_ in ROWS}) == [f"F{n:03}" for n in range(1, 221)]


def test_every_fact_is_in_the_english_text_where_the_source_has_it(texts):
    wanted = [(fact, place, english) for fact, place, english, _ in ROWS]

    assert missing(texts["en"], wanted) == []


def test_symbols_figures_and_years_are_in_the_chinese_text_too(texts):
    wanted = [(fact, place, chinese) for fact, place, _, chinese in ROWS if chinese]

    assert len({fact for fact, *_ in wanted}) >= 50
    assert missing(texts["zh-hans"], wanted) == []
