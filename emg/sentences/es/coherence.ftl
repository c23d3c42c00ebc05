# La coherencia de la programación de las actividades ambientales.

emg-coherence-the = { THE($name) }

emg-coherence-agency = { THE($name) }

emg-coherence-agency-short = { THE($acronym) }

emg-coherence-agency-full = { THE($name) } ({ $acronym })

emg-coherence-opened =
    Durante el último año el Grupo de Gestión Ambiental ha emprendido una labor encaminada a dar mayor
    coherencia a la programación de las actividades ambientales en todo el sistema de las Naciones Unidas,
    en particular mediante la integración de las preocupaciones ambientales en los programas sectoriales. { $n ->
        [one] Esa labor se centra en un tema, que se expone a continuación: { $subjects }.
       *[other] Esa labor se centra en { COUNT($n, form: "masculine") } temas, que se exponen a continuación: { $subjects }.
    }

# Lo que dejaron registrado los altos funcionarios. "text" continúa el verbo, que va con el sujeto.

emg-conclusion-who = { $place ->
    [opening] { $meeting ->
        [0] En una reunión
       *[other] En su { ORDINAL($meeting, form: "feminine") } reunión
    }, los altos funcionarios { emg-conclusion-verb }
    [officials] Los altos funcionarios { emg-conclusion-verb }
    [also] También { emg-conclusion-verb }
    [further] Además, { emg-conclusion-verb }
   *[they] { CAPITAL(emg-conclusion-verb) }
}

emg-conclusion-verb = { $verb ->
    [decided] decidieron
    [approved] aprobaron
    [requested] pidieron
    [invited] invitaron
    [mandated] encargaron
    [stressed] destacaron
    [welcomed] acogieron con beneplácito
    [recognized] reconocieron
    [recalled] recordaron
    [acknowledged] reconocieron
    [considered] examinaron
   *[agreed] acordaron
}

emg-conclusion = { emg-conclusion-who } { $text }.

emg-conclusion-within =
    { emg-conclusion-who } { $text }, { $months ->
        [one] durante el próximo mes
       *[other] durante los próximos { COUNT($months, form: "masculine") } meses
    }, es decir, a más tardar { WHEN($due) }.

emg-conclusion-statement =
    { emg-conclusion-who } { THE($title) }, de { $date }, { $text }.

emg-conclusion-of-body =
    { emg-conclusion-who } { THE($title) } { OF(THE($body)) }, { $text }.

emg-conclusion-of-agencies =
    { emg-conclusion-who } { $text }, iniciativa { OF(THE_EACH($agencies)) }.

emg-conclusion-work =
    { emg-conclusion-who } la labor { OF(THE_EACH($owners)) } y sus asociados { $works }.

emg-conclusion-on = sobre { THE($work) }

emg-conclusion-symbol = { $symbol }.

emg-conclusion-dated = { $title }, { $city }, { $date }

emg-conclusion-report = Véase { THE($report) } ({ $symbol }).

emg-conclusion-report-at = Véase { THE($report) } ({ $symbol }), que puede consultarse en { $address }.

emg-biodiversity-aims = Se propuso que el Grupo contribuyera { TO($aims) }.

emg-biodiversity-consultation =
    { CAPITAL(WHEN($date)) } el Presidente del Grupo convocó una consulta técnica en { $city } sobre lo que
    el Grupo debía aportar al proceso relativo a las metas de diversidad biológica posteriores a 2010, y
    sobre la manera de hacerlo.

emg-biodiversity-seats = Los miembros del grupo son { $seats }.

emg-biodiversity-met =
    El grupo de gestión temática celebró su primera reunión { WHEN($date) } en { $city }{ $is_hosted ->
        [yes] , acogida por { $host }
       *[no] { "" }
    }.

emg-biodiversity-agreed = { $place ->
    [also] También acordó
   *[first] Acordó
} { $text }.

emg-biodiversity-agreed-including = { $place ->
    [also] También acordó
   *[first] Acordó
} { $text }, con inclusión de { $parts }.

emg-biodiversity-agreed-list = Acordó además { $text }:

emg-biodiversity-drafting =
    Se constituyó un grupo básico de redacción integrado por representantes { OF($holders) } para que
    preparara el informe a partir de la información reunida y del análisis de los miembros.

emg-biodiversity-support =
    Se contrató { TO($agencies) } para que { $n ->
        [one] prestara
       *[other] prestaran
    } apoyo técnico al grupo de gestión temática en la preparación del informe.

emg-biodiversity-process =
    Ese proceso incluye { $destinations }, { $n ->
        [one] que se celebrará
       *[other] que se celebrarán
    } { WHEN($due) }.

emg-biodiversity-final =
    { emg-conclusion-who } { $text } { WHEN($due) } { TO($destinations) }.

emg-land-calls =
    { $callers } { $n ->
        [one] había pedido
       *[other] habían pedido
    } { $text }.

emg-land-consultations =
    En consecuencia, el Grupo celebró una serie de consultas técnicas sobre la tierra, entre ellas { $meetings }.

emg-land-consultation = { THE($name) } ({ $city }, { $date })

emg-land-group = { emg-conclusion-who } { $text } por un período de { $years ->
    [one] un año
   *[other] { COUNT($years, form: "masculine") } años
}, en atención a las recomendaciones de las consultas.

emg-land-tasks = El grupo se encargará de { $tasks }.

emg-land-report =
    { emg-conclusion-who } { $text }, para su examen en { THE($due) }.

emg-land-side-event =
    Durante { THE($during) } se celebró un acto paralelo, con la participación de { $attendance }, para
    examinar las próximas medidas.

emg-country-level-stage = La labor de integración de las consideraciones ambientales en las actividades
    operacionales del sistema de las Naciones Unidas en los países se encuentra { $stage ->
        [early] en una fase inicial
       *[under-way] en curso
    }.

emg-country-level-partners = Es preciso seguir desarrollándola en consulta con { $partners }.

emg-country-level-subjects = { $n ->
    [one] Se está examinando el tema siguiente: { SMALL($subjects) }.
   *[other] Se están examinando los temas siguientes: { SMALL($subjects) }.
}

emg-safeguards-offer = { $n ->
    [one] { $agencies } se ofreció
   *[other] { $agencies } se ofrecieron
} a participar en un análisis a fondo del tema en una reunión futura del Grupo.

emg-safeguards-guidance =
    La cuestión, incluido el apoyo de las organizaciones del sistema a la aplicación, se examina con mayor
    detenimiento en una nota de orientación sobre la sostenibilidad ambiental preparada por { THE($body) }.

emg-safeguards-guidance-note =
    { $title }, texto preparado por { THE($team) }, que { $n ->
        [one] copreside { $chairs }
       *[other] copresiden { $chairs }
    } en el marco { OF(THE($within)) }; estaba previsto que { THE($group) } lo examinara y lo hiciera suyo
    (véase { $address }).
