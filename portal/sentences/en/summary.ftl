# The summary.

summary-mandate = The present report is submitted pursuant to { $place }, in which { $organ } requested { $asked } { $request }.
summary-scope = The report also covers { $covers }.
summary-invitation = The report also gives information on the request of { $organ }, in the same decision, that { $asked } should invite the { $invited } { $request }.
