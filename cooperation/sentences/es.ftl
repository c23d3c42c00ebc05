# Frases sobre el memorando de entendimiento y la labor en los países.

# --- Partes de frases -------------------------------------------------------------------

cooperation-party = { THE($name) } ({ $acronym })
# Algunos países llevan artículo en el texto corrido.
cooperation-country = { $code ->
    [ARE] los { $name }
    [ARG] la { $name }
    [BRA] el { $name }
    [CAF] la { $name }
    [CAN] el { $name }
    [CHE] { $name }
    [COD] la { $name }
    [COG] el { $name }
    [COM] las { $name }
    [DOM] la { $name }
    [ECU] el { $name }
    [GBR] el { $name }
    [IND] la { $name }
    [IRQ] el { $name }
    [JPN] el { $name }
    [KOR] la { $name }
    [LAO] la { $name }
    [LBN] el { $name }
    [MDA] la { $name }
    [MHL] las { $name }
    [MKD] { $name }
    [NER] el { $name }
    [NLD] los { $name }
    [PAK] el { $name }
    [PER] el { $name }
    [PRK] la { $name }
    [PRY] el { $name }
    [RUS] la { $name }
    [SDN] el { $name }
    [SEN] el { $name }
    [SLB] las { $name }
    [SYR] la { $name }
    [TCD] el { $name }
    [TZA] la { $name }
    [URY] el { $name }
    [USA] los { $name }
    [YEM] el { $name }
   *[other] { $name }
}
cooperation-chapter = { $chapter ->
    [administration] cuestiones administrativas
    [services] arreglos sobre servicios de apoyo reembolsables
   *[programme] ejecución de los programas
}
cooperation-figure = { $qualifier ->
    [about] unas { COUNT($n) } { $label }
    [more_than] más de { COUNT($n) } { $label }
    [fewer_than] menos de { COUNT($n) } { $label }
   *[exact] { COUNT($n) } { $label }
}
cooperation-item = { $text };
cooperation-item-before-last = { $text };
cooperation-item-last = { $text }.
cooperation-aspect = { $title }: { $text }
cooperation-opening = { $text }:

# --- El memorando -----------------------------------------------------------------------

cooperation-agreement-signed = El memorando de entendimiento revisado entre { $parties } se firmó { WHEN($date) }.
cooperation-agreement-unsigned = El memorando de entendimiento revisado entre { $parties } estaba aún pendiente de firma.
cooperation-agreement-replaces = El memorando va considerablemente más allá que el memorando de entendimiento anterior.
cooperation-agreement-replaces-by-its-aims = Por los objetivos que persigue, el memorando va considerablemente más allá que el memorando de entendimiento anterior.
cooperation-agreement-chapters = El memorando contiene secciones sobre { $chapters }.
cooperation-agreement-chapter-covers = La sección sobre { $chapter } abarca { $subjects }.
cooperation-agreement-modalities = Un grupo de trabajo conjunto se encargará de elaborar las modalidades de la cooperación en los programas.
cooperation-agreement-areas = { $n ->
    [one] En el memorando se menciona una posible esfera de cooperación: { $areas }.
   *[other] Entre las posibles esferas de cooperación que se mencionan en el memorando figuran las siguientes: { $areas }.
}

# --- Próximas medidas -------------------------------------------------------------------

cooperation-working-group-planned = A ese respecto, se establecerá y se pondrá en funcionamiento el grupo de trabajo conjunto que se menciona en el párrafo { $paragraph } del memorando.
cooperation-working-group-set-up = A ese respecto, { WHEN($date) } se estableció el grupo de trabajo conjunto que se menciona en el párrafo { $paragraph } del memorando.
cooperation-area-agreed = Los dos organismos acordaron también cooperar en relación con { THE($area) }.
cooperation-area-agreed-mainly = Los dos organismos acordaron también cooperar en relación con { THE($area) }, principalmente en { THE($work) }.
cooperation-programme-named = { THE($title) } ({ $acronym })
cooperation-project-carried-out = La ejecución de { $project } corre a cargo, conjuntamente, de las entidades siguientes: { THE_EACH($agencies) }.
cooperation-area-proposed = Otra esfera en la que se ha propuesto profundizar la cooperación es { THE($area) }.
cooperation-area-proposed-priority = Otra esfera en la que se ha propuesto profundizar la cooperación es { THE($area) }, que constituye una prioridad para ambos organismos.
cooperation-area-priority = También será prioritario profundizar { THE($area) }.
cooperation-area-priority-through = También será prioritario profundizar { THE($area) }, por conducto { OF(THE($bodies)) }.

# --- La coherencia en los países --------------------------------------------------------

cooperation-coherence = En general, { THE($agency) } ha participado activamente en las iniciativas en pro de la coherencia de las Naciones Unidas en los países y contribuye cada vez más a las orientaciones sobre programación de las Naciones Unidas y a la colaboración directa con el sistema de las Naciones Unidas en ese plano. Participa en el proceso conocido como “{ $process }” desde { $since }, y su labor tiene { $n ->
    [one] un aspecto principal
   *[other] { COUNT($n, form: "masculine") } aspectos principales
}:
cooperation-engages = { THE($agency) } colabora directamente con { THE_EACH($teams) } en los { $pilots } países piloto de la iniciativa “Una ONU”.
cooperation-engages-and-others = { THE($agency) } colabora directamente con { THE_EACH($teams) } en los { $pilots } países piloto de la iniciativa “Una ONU” y en { $others }.
cooperation-tools = junto con { THE($partners) } y otros miembros { OF(THE($groups)) }, { THE($agency) } está elaborando { $tools }.
cooperation-tools-alone = { THE($agency) } está elaborando { $tools }.
cooperation-chairs = { CAPITAL(THE($agency)) } { $role ->
    [chair] preside
   *[co_chair] copreside
} { THE($body) } { OF(THE($group)) }.
cooperation-guidance-adopted = El equipo de tareas preparó { ONE($title) }, que { THE($group) } aprobó { WHEN($date) }.
cooperation-guidance-prepared = El equipo de tareas preparó { ONE($title) }.
cooperation-guidance-drafted = { $also ->
    [yes] También está redactando { ONE($title) }.
   *[no] El equipo de tareas está redactando { ONE($title) }.
}

# Una entrada por cada tipo de colaboración: "-in" cuando solo se indican los países.

cooperation-theme-group = { CAPITAL(THE($agency)) } preside o copreside { $work }.
cooperation-theme-group-in = { CAPITAL(THE($agency)) } preside o copreside el grupo temático sobre medio ambiente del equipo de las Naciones Unidas en { $countries }.
cooperation-green-economy = También ha introducido { $work }.
cooperation-green-economy-in = También ha introducido la iniciativa sobre la economía verde en { $n ->
    [one] el Marco
   *[other] los Marcos
} de Asistencia de las Naciones Unidas para el Desarrollo { OF($countries) }.
cooperation-country-analysis = { CAPITAL(THE($agency)) } ha proporcionado { $work }.
cooperation-country-analysis-in = { CAPITAL(THE($agency)) } ha proporcionado datos e información ambientales para reforzar el análisis por las Naciones Unidas de las principales cuestiones de desarrollo en { $countries }.
cooperation-window = En el marco de la ventana temática “{ $window }” { OF(THE($fund)) }, { THE($agency) } participa en { $joined ->
    [one] un programa conjunto
   *[other] { COUNT($joined, form: "masculine") } programas conjuntos
}, de entre las { COUNT($approved, form: "feminine") } notas conceptuales de programas aprobadas.
cooperation-joint-programme = { CAPITAL(THE($agency)) } participa en programas conjuntos sobre { $work }.
cooperation-joint-programme-in = { CAPITAL(THE($agency)) } participa en programas conjuntos en { $countries }.
cooperation-law-or-policy = Ha prestado asistencia para { $work }.
cooperation-law-or-policy-in = Ha prestado asistencia en relación con leyes, políticas y planes nacionales en { $countries }.
cooperation-training = { CAPITAL(THE($agency)) } ha impartido cursos de capacitación al personal de las Naciones Unidas sobre { $work }.
cooperation-training-in = { CAPITAL(THE($agency)) } ha impartido cursos de capacitación al personal de las Naciones Unidas en { $countries }.
cooperation-outreach = { CAPITAL(THE($agency)) } ha realizado actividades de divulgación con otros organismos de las Naciones Unidas, como { $work }.
cooperation-outreach-in = { CAPITAL(THE($agency)) } ha realizado actividades de divulgación en { $countries }.
cooperation-work-in = { $subject } en { $countries }
cooperation-event = { THE($subject) }, en { $countries }
cooperation-event-toured = { THE($subject) }, que recorrió { $places } en { $countries }
cooperation-event-people = { $event }, con la participación de { $people }

# --- El gráfico -------------------------------------------------------------------------

cooperation-kind = { $kind ->
    [theme_group] presidencia del grupo temático sobre medio ambiente
    [green_economy] economía verde en el marco de asistencia
    [country_analysis] datos para el análisis por países
    [joint_programme] programas conjuntos
    [law_or_policy] leyes, políticas o planes
    [training] capacitación del personal de las Naciones Unidas
   *[outreach] divulgación
}
cooperation-chart-title = { $n ->
    [one] El tipo de colaboración más frecuente fue el siguiente: { $kinds }, en { $most } de los { $total } países
   *[other] Los tipos de colaboración más frecuentes fueron los siguientes: { $kinds }, cada uno de ellos en { $most } de los { $total } países
}
cooperation-chart-bar = { $kind }: { $n }
cooperation-chart-alternative = Gráfico de barras del número de países por tipo de colaboración. { $bars }.
cooperation-chart-unit = Número de países
cooperation-chart-source = Actividades { OF(THE($agency)) } en los países registradas en el portal
cooperation-chart-table = Países por tipo de colaboración
cooperation-chart-column-kind = Tipo de colaboración
cooperation-chart-column-number = Número
cooperation-chart-column-countries = Países
