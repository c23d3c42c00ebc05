# Phrases sur le mémorandum d'accord et sur les travaux dans les pays.

# --- Éléments de phrase -----------------------------------------------------------------

cooperation-party = { THE($name) } ({ $acronym })
# Un pays est toujours dit avec sa préposition : « au Brésil », « en Chine », « aux Maldives ».
cooperation-country = { $code ->
    [ARE] aux { $name }
    [ATG] à { $name }
    [BDI] au { $name }
    [BEN] au { $name }
    [BGD] au { $name }
    [BHR] à { $name }
    [BHS] aux { $name }
    [BLR] au { $name }
    [BLZ] au { $name }
    [BRA] au { $name }
    [BRB] à la { $name }
    [BRN] au { $name }
    [BTN] au { $name }
    [BWA] au { $name }
    [CAN] au { $name }
    [CHL] au { $name }
    [CMR] au { $name }
    [COG] au { $name }
    [COM] aux { $name }
    [CPV] { $name ->
        [Cap-Vert] au { $name }
       *[other] à { $name }
    }
    [CRI] au { $name }
    [CUB] à { $name }
    [CYP] à { $name }
    [DJI] à { $name }
    [DMA] à la { $name }
    [DNK] au { $name }
    [FJI] aux { $name }
    [GAB] au { $name }
    [GBR] au { $name }
    [GHA] au { $name }
    [GRD] à la { $name }
    [GTM] au { $name }
    [GUY] au { $name }
    [HND] au { $name }
    [JAM] à la { $name }
    [JPN] au { $name }
    [KAZ] au { $name }
    [KEN] au { $name }
    [KGZ] au { $name }
    [KHM] au { $name }
    [KIR] à { $name }
    [KNA] à { $name }
    [KWT] au { $name }
    [LBN] au { $name }
    [LBR] au { $name }
    [LCA] à { $name }
    [LIE] au { $name }
    [LKA] à { $name }
    [LSO] au { $name }
    [LUX] au { $name }
    [MAR] au { $name }
    [MCO] à { $name }
    [MDG] à { $name }
    [MDV] aux { $name }
    [MEX] au { $name }
    [MHL] aux { $name }
    [MLI] au { $name }
    [MLT] à { $name }
    [MMR] au { $name }
    [MNE] au { $name }
    [MOZ] au { $name }
    [MUS] à { $name }
    [MWI] au { $name }
    [NER] au { $name }
    [NGA] au { $name }
    [NIC] au { $name }
    [NLD] aux { $name }
    [NPL] au { $name }
    [NRU] à { $name }
    [PAK] au { $name }
    [PAN] au { $name }
    [PER] au { $name }
    [PHL] aux { $name }
    [PLW] aux { $name }
    [PSE] dans l'{ $name }
    [PRT] au { $name }
    [PRY] au { $name }
    [QAT] au { $name }
    [RWA] au { $name }
    [SDN] au { $name }
    [SEN] au { $name }
    [SGP] à { $name }
    [SLB] aux { $name }
    [SMR] à { $name }
    [SSD] au { $name }
    [STP] à { $name }
    [SUR] au { $name }
    [SYC] aux { $name }
    [TCD] au { $name }
    [TGO] au { $name }
    [TJK] au { $name }
    [TKM] au { $name }
    [TLS] au { $name }
    [TON] aux { $name }
    [TTO] à la { $name }
    [TUV] à { $name }
    [USA] aux { $name }
    [VAT] au { $name }
    [VCT] à { $name }
    [VEN] au { $name }
    [VNM] au { $name }
    [VUT] à { $name }
    [WSM] au { $name }
    [YEM] au { $name }
    [ZWE] au { $name }
   *[other] en { $name }
}
cooperation-chapter = { $chapter ->
    [administration] questions administratives
    [services] arrangements relatifs aux services d'appui remboursables
   *[programme] exécution des programmes
}
cooperation-figure = { $qualifier ->
    [about] environ { COUNT($n) } { $label }
    [more_than] plus de { COUNT($n) } { $label }
    [fewer_than] moins de { COUNT($n) } { $label }
   *[exact] { COUNT($n) } { $label }
}
cooperation-item = { $text }{"\u00A0"};
cooperation-item-before-last = { $text }{"\u00A0"};
cooperation-item-last = { $text }.
cooperation-aspect = { CAPITAL($title) }{"\u00A0"}: { $text }
cooperation-opening = { $text }{"\u00A0"}:

# --- Le mémorandum ----------------------------------------------------------------------

cooperation-agreement-signed = Le mémorandum d'accord révisé entre { $parties } a été signé { WHEN($date) }.
cooperation-agreement-unsigned = Le mémorandum d'accord révisé entre { $parties } n'était pas encore signé.
cooperation-agreement-replaces = Il va nettement plus loin que le mémorandum d'accord antérieur.
cooperation-agreement-replaces-by-its-aims = Par les buts qu'il vise, il va nettement plus loin que le mémorandum d'accord antérieur.
cooperation-agreement-chapters = Les sections du mémorandum sont intitulées comme suit{"\u00A0"}: { $chapters }.
cooperation-agreement-chapter-covers = La section «{"\u00A0"}{ $chapter }{"\u00A0"}» porte sur { $subjects }.
cooperation-agreement-modalities = Les modalités de la coopération au titre des programmes doivent être définies par un groupe de travail conjoint.
cooperation-agreement-areas = { $n ->
    [one] Le mémorandum cite un domaine de coopération possible{"\u00A0"}: { $areas }.
   *[other] Parmi les domaines de coopération possibles cités dans le mémorandum figurent les suivants{"\u00A0"}: { $areas }.
}

# --- La suite ---------------------------------------------------------------------------

cooperation-working-group-planned = À cet égard, le groupe de travail conjoint mentionné au paragraphe { $paragraph } du mémorandum sera créé et rendu opérationnel.
cooperation-working-group-set-up = À cet égard, le groupe de travail conjoint mentionné au paragraphe { $paragraph } du mémorandum a été créé { WHEN($date) }.
cooperation-area-agreed = Les deux organismes sont aussi convenus de coopérer dans le domaine suivant{"\u00A0"}: { $area }.
cooperation-area-agreed-mainly = Les deux organismes sont aussi convenus de coopérer dans le domaine suivant{"\u00A0"}: { $area }, avec pour axes principaux{"\u00A0"}: { $work }.
cooperation-programme-named = { $title } ({ $acronym })
cooperation-project-carried-out = L'exécution { OF(THE($project)) } est assurée conjointement par { THE_EACH($agencies) }.
cooperation-area-proposed = Il est également proposé d'approfondir la coopération dans un autre domaine{"\u00A0"}: { $area }.
cooperation-area-proposed-priority = Il est également proposé d'approfondir la coopération dans un autre domaine, prioritaire pour les deux organismes{"\u00A0"}: { $area }.
cooperation-area-priority = L'approfondissement { OF(THE($area)) } sera également une priorité.
cooperation-area-priority-through = L'approfondissement { OF(THE($area)) }, avec pour relais { THE_EACH($bodies) }, sera également une priorité.

# --- La cohérence dans les pays ---------------------------------------------------------

cooperation-coherence = De manière générale, { THE($agency) } participe activement à l'action menée pour assurer la cohérence du système des Nations Unies au niveau des pays et contribue de plus en plus aux orientations des Nations Unies en matière de programmation et à la collaboration directe avec le système des Nations Unies à ce niveau. { CAPITAL(SINCE($since)) }, { THE($agency) } prend part au processus connu sous le nom d'«{"\u00A0"}{ $process }{"\u00A0"}», et ses travaux comportent { $n ->
    [one] un volet principal
   *[other] { COUNT($n) } volets principaux
}{"\u00A0"}:
cooperation-engages = { THE($agency) } collabore directement avec { THE_EACH($teams) } dans les { $pilots } pays pilotes de l'initiative «{"\u00A0"}Une seule ONU{"\u00A0"}».
cooperation-engages-and-others = { THE($agency) } collabore directement avec { THE_EACH($teams) } dans les { $pilots } pays pilotes de l'initiative «{"\u00A0"}Une seule ONU{"\u00A0"}» et dans { $others }.
cooperation-tools = avec { THE($partners) } et d'autres membres { OF(THE($groups)) }, { THE($agency) } met au point { $tools }.
cooperation-tools-alone = { THE($agency) } met au point { $tools }.
cooperation-chairs = { CAPITAL(THE($agency)) } { $role ->
    [chair] préside
   *[co_chair] copréside
} { THE($body) } { OF(THE($group)) }.
cooperation-guidance-adopted = L'équipe spéciale a établi { A($title) }, dont { THE($group) } a adopté le texte { WHEN($date) }.
cooperation-guidance-prepared = L'équipe spéciale a établi { A($title) }.
cooperation-guidance-drafted = { $also ->
    [yes] Elle élabore également { A($title) }.
   *[no] L'équipe spéciale élabore { A($title) }.
}

# Un alinéa par type de collaboration : « -in » quand rien n'est dit d'autre que les pays.

cooperation-theme-group = { CAPITAL(THE($agency)) } préside ou copréside { $work }.
cooperation-theme-group-in = { CAPITAL(THE($agency)) } préside ou copréside le groupe thématique de l'équipe de pays chargé de l'environnement { $countries }.
cooperation-green-economy = { CAPITAL(THE($agency)) } a introduit { $work }.
cooperation-green-economy-in = { CAPITAL(THE($agency)) } a introduit l'initiative en faveur de l'économie verte dans { $n ->
    [one] le Plan-cadre
   *[other] les plans-cadres
} des Nations Unies pour l'aide au développement { $countries }.
cooperation-country-analysis = { CAPITAL(THE($agency)) } a fourni { $work }.
cooperation-country-analysis-in = { CAPITAL(THE($agency)) } a fourni des données et des informations environnementales pour étoffer l'analyse que font les Nations Unies des grands problèmes de développement { $countries }.
cooperation-window = Au titre du guichet «{"\u00A0"}{ CAPITAL($window) }{"\u00A0"}» { OF(THE($fund)) }, { THE($agency) } participe à { $joined ->
    [one] un programme conjoint
   *[other] { COUNT($joined) } programmes conjoints
}, sur un total de { COUNT($approved) } notes conceptuelles approuvées.
cooperation-joint-programme = { CAPITAL(THE($agency)) } participe à des programmes conjoints portant sur { $work }.
cooperation-joint-programme-in = { CAPITAL(THE($agency)) } participe à des programmes conjoints { $countries }.
cooperation-law-or-policy = { CAPITAL(THE($agency)) } a prêté son concours aux fins suivantes{"\u00A0"}: { $work }.
cooperation-law-or-policy-in = { CAPITAL(THE($agency)) } a prêté son concours pour l'élaboration de lois, de politiques et de plans nationaux { $countries }.
cooperation-training = { CAPITAL(THE($agency)) } a organisé, à l'intention du personnel des Nations Unies, des cours de formation sur { $work }.
cooperation-training-in = { CAPITAL(THE($agency)) } a organisé des cours de formation à l'intention du personnel des Nations Unies { $countries }.
cooperation-outreach = { CAPITAL(THE($agency)) } a organisé des activités de sensibilisation avec d'autres organismes des Nations Unies, par exemple { $work }.
cooperation-outreach-in = { CAPITAL(THE($agency)) } a organisé des activités de sensibilisation { $countries }.
cooperation-work-in = { $subject } { $countries }
cooperation-event = { THE($subject) }, { $countries }
cooperation-event-toured = { THE($subject) }, avec des étapes dans { $places } { $countries }
cooperation-event-people = { $event }, avec la participation { OF($people) }

# --- Le graphique -----------------------------------------------------------------------

cooperation-kind = { $kind ->
    [theme_group] présidence du groupe thématique sur l'environnement
    [green_economy] économie verte dans le plan-cadre d'aide
    [country_analysis] données pour l'analyse des pays
    [joint_programme] programmes conjoints
    [law_or_policy] loi, politique ou plan
    [training] formation du personnel des Nations Unies
   *[outreach] sensibilisation
}
cooperation-chart-title = { $n ->
    [one] Type de collaboration le plus fréquent{"\u00A0"}: { $kinds }, dans { $most } des { $total } pays
   *[other] Types de collaboration les plus fréquents{"\u00A0"}: { $kinds }, chacun dans { $most } des { $total } pays
}
cooperation-chart-bar = { $kind }{"\u00A0"}: { $n }
cooperation-chart-alternative = Diagramme à barres du nombre de pays par type de collaboration. { $bars }.
cooperation-chart-unit = Nombre de pays
cooperation-chart-source = Activités { OF(THE($agency)) } dans les pays, enregistrées dans le portail
cooperation-chart-table = Pays par type de collaboration
cooperation-chart-column-kind = Type de collaboration
cooperation-chart-column-number = Nombre
cooperation-chart-column-countries = Pays
