# Sentences on the memorandum of understanding and on work in countries.

# --- Parts of sentences -----------------------------------------------------------------

cooperation-party = the { $name } ({ $acronym })
# Some countries take the article in running text.
cooperation-country = { $code ->
    [BHS] the { $name }
    [CAF] the { $name }
    [COD] the { $name }
    [COG] the { $name }
    [COM] the { $name }
    [CZE] the { $name }
    [DOM] the { $name }
    [GBR] the { $name }
    [GMB] the { $name }
    [IRN] the { $name }
    [KOR] the { $name }
    [LAO] the { $name }
    [MDA] the { $name }
    [MHL] the { $name }
    [MKD] the { $name }
    [NER] the { $name }
    [NLD] the { $name }
    [PHL] the { $name }
    [PRK] the { $name }
    [RUS] the { $name }
    [SDN] the { $name }
    [SLB] the { $name }
    [SYR] the { $name }
    [TZA] the { $name }
    [ARE] the { $name }
    [USA] the { $name }
   *[other] { $name }
}
cooperation-chapter = { $chapter ->
    [administration] administrative matters
    [services] reimbursable support service arrangements
   *[programme] programme implementation
}
cooperation-figure = { $qualifier ->
    [about] about { COUNT($n) } { $label }
    [more_than] more than { COUNT($n) } { $label }
    [fewer_than] fewer than { COUNT($n) } { $label }
   *[exact] { COUNT($n) } { $label }
}
cooperation-item = { $text };
cooperation-item-before-last = { $text }; and
cooperation-item-last = { $text }.
cooperation-aspect = { $title }: { $text }
cooperation-opening = { $text }:

# --- The memorandum ---------------------------------------------------------------------

cooperation-agreement-signed = The revised memorandum of understanding between { $parties } was signed { $known ->
    [day] on
   *[month] in
} { $date }.
cooperation-agreement-unsigned = The revised memorandum of understanding between { $parties } remained to be signed.
cooperation-agreement-replaces = It goes considerably further than the earlier memorandum of understanding.
cooperation-agreement-replaces-by-its-aims = Because of what it aims at, it goes considerably further than the earlier memorandum of understanding.
cooperation-agreement-chapters = The memorandum has sections on { $chapters }.
cooperation-agreement-chapter-covers = The section on { $chapter } covers { $subjects }.
cooperation-agreement-modalities = The modalities of cooperation in programmes are to be worked out by a joint working group.
cooperation-agreement-areas = { $n ->
    [one] The memorandum names one possible area of cooperation: { $areas }.
   *[other] The possible areas of cooperation named in the memorandum include { $areas }.
}

# --- Next steps -------------------------------------------------------------------------

cooperation-working-group-planned = In that connection, the joint working group mentioned in paragraph { $paragraph } of the memorandum will be established and made operational.
cooperation-working-group-set-up = In that connection, the joint working group mentioned in paragraph { $paragraph } of the memorandum was established { $known ->
    [day] on
   *[month] in
} { $date }.
cooperation-area-agreed = The two agencies also agreed to cooperate on { $area }.
cooperation-area-agreed-mainly = The two agencies also agreed to cooperate on { $area }, mainly on { $work }.
cooperation-programme-named = the { $title } ({ $acronym })
cooperation-project-carried-out = { $project } is carried out jointly by { $agencies }.
cooperation-area-proposed = Another area proposed for deeper cooperation is { $area }.
cooperation-area-proposed-priority = Another area proposed for deeper cooperation is { $area }, which is a priority for both agencies.
cooperation-area-priority = Deeper { $area } will also be a priority.
cooperation-area-priority-through = Deeper { $area }, through the { $bodies }, will also be a priority.

# --- Coherence in countries -------------------------------------------------------------

cooperation-coherence = In general, { $agency } has been actively involved in efforts for the coherence of the United Nations at the country level and makes a growing contribution to United Nations programming guidance and to direct engagement with the United Nations system there. It has participated in the process known as “{ $process }” since { $since }, and its work has { $n ->
    [one] one main aspect
   *[other] { COUNT($n) } main aspects
}:
cooperation-engages = { $agency } engages directly with { $teams } in the { $pilots } “One United Nations” pilot countries.
cooperation-engages-and-others = { $agency } engages directly with { $teams } in the { $pilots } “One United Nations” pilot countries and in { $others }.
cooperation-tools = with the { $partners } and other members of the { $groups }, { $agency } is developing { $tools }.
cooperation-tools-alone = { $agency } is developing { $tools }.
cooperation-chairs = { $agency } { $role ->
    [chair] chairs
   *[co_chair] co-chairs
} the { $body } of the { $group }.
cooperation-guidance-adopted = The task team prepared a { $title }, which the { $group } adopted { $known ->
    [day] on
   *[month] in
} { $date }.
cooperation-guidance-prepared = The task team prepared a { $title }.
cooperation-guidance-drafted = { $also ->
    [yes] It is also drafting a { $title }.
   *[no] The task team is drafting a { $title }.
}

# An entry for each kind of engagement: "-in" where nothing is told but the countries.

cooperation-theme-group = { $agency } chairs or co-chairs { $work }.
cooperation-theme-group-in = { $agency } chairs or co-chairs the country team thematic group on environment in { $countries }.
# $agency may be named.
cooperation-green-economy = It has introduced { $work }.
# $agency may be named.
cooperation-green-economy-in = It has introduced the green economy initiative into the United Nations Development Assistance { $n ->
    [one] Framework
   *[other] Frameworks
} of { $countries }.
cooperation-country-analysis = { $agency } has supplied { $work }.
cooperation-country-analysis-in = { $agency } has supplied environmental data and information to strengthen United Nations country analysis of key development issues in { $countries }.
cooperation-window = Under the { $window } window of the { $fund }, { $agency } takes part in { $joined ->
    [one] one joint programme
   *[other] { COUNT($joined) } joint programmes
}, among the { COUNT($approved) } approved programme concept notes.
cooperation-joint-programme = { $agency } takes part in joint programmes on { $work }.
cooperation-joint-programme-in = { $agency } takes part in joint programmes in { $countries }.
# $agency may be named.
cooperation-law-or-policy = It has helped with { $work }.
# $agency may be named.
cooperation-law-or-policy-in = It has helped with national laws, policies and plans in { $countries }.
cooperation-training = { $agency } has held training courses for United Nations staff on { $work }.
cooperation-training-in = { $agency } has held training courses for United Nations staff in { $countries }.
cooperation-outreach = { $agency } has held outreach activities with other United Nations agencies, such as { $work }.
cooperation-outreach-in = { $agency } has held outreach activities in { $countries }.
cooperation-work-in = { $subject } in { $countries }
cooperation-event = the { $subject }, in { $countries }
cooperation-event-toured = the { $subject }, which toured { $places } in { $countries }
cooperation-event-people = { $event }, with the participation of { $people }

# --- The chart --------------------------------------------------------------------------

cooperation-kind = { $kind ->
    [theme_group] chairing of the thematic group on environment
    [green_economy] green economy in the assistance framework
    [country_analysis] data for country analysis
    [joint_programme] joint programmes
    [law_or_policy] law, policy or plan
    [training] training of United Nations staff
   *[outreach] outreach
}
cooperation-chart-title = { $n ->
    [one] The most frequent kind of engagement was { $kinds }, in { $most } of the { $total } countries
   *[other] The most frequent kinds of engagement were { $kinds }, each in { $most } of the { $total } countries
}
cooperation-chart-bar = { $kind }: { $n }
cooperation-chart-alternative = Bar chart of the number of countries by kind of engagement. { $bars }.
cooperation-chart-unit = Number of countries
cooperation-chart-source = Country engagements of { $agency } recorded in the portal
cooperation-chart-table = Countries by kind of engagement
cooperation-chart-column-kind = Kind of engagement
cooperation-chart-column-number = Number
cooperation-chart-column-countries = Countries
