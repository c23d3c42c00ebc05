
emg-coherence-the = the { $name }

emg-coherence-agency = the { $name }

emg-coherence-agency-short = { $acronym }

# A language without acronyms leaves $acronym out.
emg-coherence-agency-full = { $name } ({ $acronym })

emg-coherence-opened =
    Over the past year the Environment Management Group has opened work to make the programming of
    environmental activities across the United Nations system more coherent, including by mainstreaming
    environmental concerns into sectoral programmes. { $n ->
        [one] That work is focused on one subject, set out below: { $subjects }.
       *[other] That work is focused on { COUNT($n) } subjects, set out below: { $subjects }.
    }

# What senior officials recorded.  "text" continues the verb.

# $verb is the key of the verb that follows.
emg-conclusion-who = { $place ->
    [opening] { $meeting ->
        [0] At a meeting
       *[other] At their { ORDINAL($meeting) } meeting
    }, senior officials
    [officials] Senior officials
    [also] They also
    [further] They further
   *[they] They
}

# $place is how the sentence begins: see emg-conclusion-who.
emg-conclusion-verb = { $verb ->
    [decided] decided
    [approved] approved
    [requested] requested
    [invited] invited
    [mandated] mandated
    [stressed] stressed
    [welcomed] welcomed
    [recognized] recognized
    [recalled] recalled
    [acknowledged] acknowledged
    [considered] considered
   *[agreed] agreed
}

emg-conclusion = { emg-conclusion-who } { emg-conclusion-verb } { $text }.

emg-conclusion-within =
    { emg-conclusion-who } { emg-conclusion-verb } { $text }, { $months ->
        [one] over the next month
       *[other] over the next { COUNT($months) } months
    }, that is, by { $due }.

emg-conclusion-statement =
    { emg-conclusion-who } { emg-conclusion-verb } the { $title } of { $date }, { $text }.

emg-conclusion-of-body =
    { emg-conclusion-who } { emg-conclusion-verb } the { $title } of the { $body }, { $text }.

emg-conclusion-of-agencies =
    { emg-conclusion-who } { emg-conclusion-verb } { $text } put forward by { $agencies }.

emg-conclusion-work =
    { emg-conclusion-who } { emg-conclusion-verb } the work of { $owners } and partners { $works }.

emg-conclusion-on = on the { $work }

emg-conclusion-symbol = { $symbol }.

emg-conclusion-dated = { $title }, { $city }, { $date }

emg-conclusion-report = See the { $report } ({ $symbol }).

emg-conclusion-report-at = See the { $report } ({ $symbol }), available at { $address }.

emg-biodiversity-aims = It was proposed that the Group contribute to { $aims }.

emg-biodiversity-consultation =
    In { $date } the Chair of the Group convened a technical consultation in { $city } on what the Group
    should contribute to the post-2010 biodiversity target process, and how.

emg-biodiversity-seats = The members of the group are { $seats }.

emg-biodiversity-met =
    The issue management group held its first meeting on { $date } in { $city }{ $is_hosted ->
        [yes] , hosted by the { $host }
       *[no] { "" }
    }.

emg-biodiversity-agreed = { $place ->
    [also] It also
   *[first] It
} agreed { $text }.

emg-biodiversity-agreed-including = { $place ->
    [also] It also
   *[first] It
} agreed { $text }, including { $parts }.

emg-biodiversity-agreed-list = It further agreed { $text }:

emg-biodiversity-drafting =
    A core drafting group of representatives of { $holders } was formed to prepare the report from the
    information gathered and the analysis of members.

emg-biodiversity-support =
    The { $agencies } { $n ->
        [one] was
       *[other] were
    } contracted to give technical support to the issue management group in preparing the report.

emg-biodiversity-process =
    That process includes { $destinations }, { $n ->
        [one] to be held
        [2] both to be held
       *[other] all to be held
    } in { $due }.

emg-biodiversity-final =
    { emg-conclusion-who } { emg-conclusion-verb } { $text } in { $due } to { $destinations }.

emg-land-calls =
    { $callers } { $n ->
        [one] had
        [2] had both
       *[other] had each
    } called for { $text }.

emg-land-consultations =
    The Group therefore held a series of technical consultations on land, among them { $meetings }.

emg-land-consultation = the { $name } in { $city } { $is_day ->
    [yes] on { $date }
   *[no] in { $date }
}

emg-land-group = { emg-conclusion-who } { emg-conclusion-verb } { $text } for { $years ->
    [one] one year
   *[other] { COUNT($years) } years
}, in follow-up to the recommendations of the consultations.

emg-land-tasks = The group is to { $tasks }.

emg-land-report =
    { emg-conclusion-who } { emg-conclusion-verb } { $text }, for consideration at the { $due }.

emg-land-side-event =
    A side event was held during the { $during }, with { $attendance }, to explore the next steps.

emg-country-level-stage = The work on mainstreaming environmental considerations into operational activities
    of the United Nations system at the country level is { $stage ->
        [early] at an early stage
       *[under-way] under way
    }.

emg-country-level-partners = It needs to be developed further in consultation with { $partners }.

# $n is the number of $subjects.
emg-country-level-subjects = { $subjects } are being considered.

emg-safeguards-offer = { $n ->
    [one] { $agencies } offered
    [2] { $agencies } both offered
   *[other] { $agencies } all offered
} to take part in in-depth discussion of the subject at a future meeting of the Group.

emg-safeguards-guidance =
    More discussion, including of the support of organizations of the system in implementation, is to be
    found in a guidance note on environmental sustainability prepared by the { $body }.

emg-safeguards-guidance-note =
    { $title }, prepared by the { $team }, which { $n ->
        [one] { $chairs } co-chairs
       *[other] { $chairs } co-chair
    } within the { $within }; it was to be
    reviewed and endorsed by the { $group } (see { $address }).
