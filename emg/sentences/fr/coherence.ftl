# La cohérence des programmes.

emg-coherence-the = { THE($name) }

emg-coherence-agency = { THE($name) }

emg-coherence-agency-short = { THE($acronym) }

emg-coherence-agency-full = { THE($name) } ({ $acronym })

emg-coherence-opened =
    Au cours de l'année écoulée, le Groupe de la gestion de l'environnement a engagé des travaux visant à
    rendre plus cohérente la programmation des activités environnementales dans l'ensemble du système des
    Nations Unies, notamment en intégrant les préoccupations environnementales dans les programmes
    sectoriels. { $n ->
        [one] Ces travaux portent sur un sujet, exposé ci-après{"\u00A0"}: { $subjects }.
       *[other] Ces travaux portent sur { COUNT($n) } sujets, exposés ci-après{"\u00A0"}: { $subjects }.
    }

# Ce que les hauts fonctionnaires ont consigné.  « text » continue le verbe.

emg-conclusion-who = { $place ->
    [opening] { $meeting ->
        [0] Lors d'une réunion
       *[other] À leur { ORDINAL($meeting, form: "feminine") } réunion
    }, les hauts fonctionnaires
    [officials] Les hauts fonctionnaires
   *[they] Ils
}

emg-conclusion-verb = { $verb ->
    [agreed] sont
   *[other] ont
}{ $place ->
    [also] {" également"}
    [further] {" en outre"}
   *[they] {""}
} { $verb ->
    [decided] décidé
    [approved] approuvé
    [requested] demandé
    [invited] invité
    [mandated] chargé
    [stressed] souligné
    [welcomed] accueilli avec satisfaction
    [recognized] reconnu
    [recalled] rappelé
    [acknowledged] constaté
    [considered] examiné
   *[agreed] convenus
}

emg-conclusion = { emg-conclusion-who } { emg-conclusion-verb } { $text }.

emg-conclusion-within =
    { emg-conclusion-who } { emg-conclusion-verb } { $text }, { $months ->
        [one] au cours du mois suivant
       *[other] au cours des { COUNT($months) } mois suivants
    }, soit { BY_WHEN($due) }.

emg-conclusion-statement =
    { emg-conclusion-who } { emg-conclusion-verb } { THE($title) } { OF_WHEN($date) }, { $text }.

emg-conclusion-of-body =
    { emg-conclusion-who } { emg-conclusion-verb } l'intérêt { OF(THE($title)) } { OF(THE($body)) }, { $text }.

emg-conclusion-of-agencies =
    { emg-conclusion-who } { emg-conclusion-verb } l'intérêt { OF(THE($text)) }, proposition émanant { OF_EACH($agencies) }.

emg-conclusion-work =
    { emg-conclusion-who } { emg-conclusion-verb } les travaux { OF_EACH($owners) } et d'organismes partenaires consacrés { $works }.

emg-conclusion-on = { TO(THE($work)) }

emg-conclusion-symbol = { $symbol }.

emg-conclusion-dated = { $title }, { $city }, { $date }

emg-conclusion-report = Voir { THE($report) } ({ $symbol }).

emg-conclusion-report-at = Voir { THE($report) } ({ $symbol }), disponible à l'adresse { $address }.

emg-biodiversity-aims = Il était proposé que le Groupe apporte sa contribution aux fins suivantes{"\u00A0"}: { $aims }.

emg-biodiversity-consultation =
    { CAPITAL(WHEN($date)) }, le Président du Groupe a organisé { TO($city) } une consultation technique
    consacrée à ce que le Groupe devrait apporter au processus concernant l'objectif de biodiversité pour
    l'après-2010, et à la manière de le faire.

emg-biodiversity-seats = Le groupe est composé comme suit{"\u00A0"}: { $seats }.

emg-biodiversity-met =
    Le groupe de gestion des questions a tenu sa première réunion { WHEN($date) } { TO($city) }{ $is_hosted ->
        [yes] , à l'invitation { OF($host) }
       *[no] { "" }
    }.

emg-biodiversity-agreed = Il est { $place ->
    [also] également convenu
   *[first] convenu
} { $text }.

emg-biodiversity-agreed-including = Il est { $place ->
    [also] également convenu
   *[first] convenu
} { $text }, avec les éléments suivants{"\u00A0"}: { $parts }.

emg-biodiversity-agreed-list = Il est en outre convenu { $text }{"\u00A0"}:

emg-biodiversity-drafting =
    Un groupe de rédaction restreint, où sont représentés { $holders }, a été constitué pour établir le
    rapport à partir des informations recueillies et de l'analyse des membres.

emg-biodiversity-support = { $n ->
    [one] Un contrat a été passé avec { $agencies } pour apporter un appui technique au groupe de gestion des questions dans l'établissement du rapport.
   *[other] Des contrats ont été passés avec { $agencies } pour apporter un appui technique au groupe de gestion des questions dans l'établissement du rapport.
}

emg-biodiversity-process =
    Ce processus comprend { $destinations }, { $n ->
        [one] qui doit avoir lieu
       *[other] qui doivent avoir lieu
    } { WHEN($due) }.

emg-biodiversity-final =
    { emg-conclusion-who } { emg-conclusion-verb } { $text } { WHEN($due) } aux réunions suivantes{"\u00A0"}: { $destinations }.

emg-land-calls = { $callers } { $n ->
    [one] avait demandé
   *[other] avaient demandé
} { $text }.

emg-land-consultations =
    Le Groupe a donc organisé une série de consultations techniques sur les terres, dont { $meetings }.

emg-land-consultation = { THE($name) } { TO($city) } { WHEN($date) }

emg-land-group = { emg-conclusion-who } { emg-conclusion-verb } { $text } pour { $years ->
    [one] un an
   *[other] { COUNT($years) } ans
}, comme suite aux recommandations issues des consultations.

emg-land-tasks = Le groupe doit { $tasks }.

emg-land-report =
    { emg-conclusion-who } { emg-conclusion-verb } { $text }, pour examen { TO(THE($due)) }.

emg-land-side-event =
    Une manifestation parallèle, à laquelle ont participé { $attendance }, a été organisée pendant
    { THE($during) } afin d'étudier les étapes suivantes.

emg-country-level-stage = Les travaux visant à intégrer les considérations environnementales dans les
    activités opérationnelles du système des Nations Unies au niveau des pays { $stage ->
        [early] n'en sont qu'à leurs débuts
       *[under-way] sont en cours
    }.

emg-country-level-partners = Ils doivent être approfondis en concertation avec { $partners }.

emg-country-level-subjects = { $n ->
    [one] L'examen porte actuellement sur { THE(SMALL($subjects)) }.
   *[other] L'examen porte actuellement sur les questions suivantes{"\u00A0"}: { $subjects }.
}

emg-safeguards-offer = { $agencies } { $n ->
    [one] a proposé
    [2] ont l'un et l'autre proposé
   *[other] ont proposé
} de participer à un débat approfondi sur la question lors d'une future réunion du Groupe.

emg-safeguards-guidance =
    On trouvera de plus amples développements, notamment sur l'appui des organismes du système à la mise en
    œuvre, dans une note d'orientation sur la viabilité environnementale établie par { THE($body) }.

emg-safeguards-guidance-note =
    { CAPITAL($title) }. Ce document, établi par { THE($team) }, que { $n ->
        [one] { $chairs } copréside
       *[other] { $chairs } coprésident
    } au sein { OF(THE($within)) }, devait être
    examiné et approuvé par { THE($group) } (voir { $address }).
