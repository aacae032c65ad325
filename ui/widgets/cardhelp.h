#pragma once

#include <QStringList>

namespace yiren {

class Card;

// What 怎么算的 says of a card's figures: the formula in one line; where the data are from, of which days, and one sum worked out in
// further ones.
struct Explanation {
    QString formula;
    QStringList lines;
};

// The question mark at the end of the card's title line; asked again it says the new text. `subject` as HelpPopover::set.
void explain(Card &card, const QString &subject, const Explanation &explanation);

} // namespace yiren
