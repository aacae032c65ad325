#include "widgets/cardhelp.h"

#include "widgets/card.h"
#include "widgets/helppopover.h"

namespace yiren {

void explain(Card &card, const QString &subject, const Explanation &explanation)
{
    const QString name = QStringLiteral("cardHelp");
    auto *help = card.findChild<HelpPopover *>(name);
    if (!help) {
        help = new HelpPopover(&card);
        help->setObjectName(name);
        card.addToTitle(help);
    }
    help->set(subject, explanation.formula, explanation.lines);
}

} // namespace yiren
