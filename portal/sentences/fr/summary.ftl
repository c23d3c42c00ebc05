# Le résumé.

summary-mandate = Le présent rapport est soumis en application { OF($place) }. { CAPITAL($organ) } y priait { $asked } { $request }.
summary-scope = Le rapport porte également sur { $covers }.
summary-invitation = Le rapport rend compte aussi de la demande, formulée par { $organ } dans la même décision, que { $asked } invite { THE($invited) } { $request }.
