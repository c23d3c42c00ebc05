# الموجز.

summary-mandate = يقدَّم هذا التقرير عملاً بما جاء في { $place }، حيث طلب { $organ } إلى { $asked } { $request }.
summary-scope = ويتناول التقرير أيضاً { $covers }.
summary-invitation = ويقدم التقرير معلومات أيضاً عن طلب { $organ }، في المقرر نفسه، أن يدعو { $asked } { $invited } إلى { $request }.
