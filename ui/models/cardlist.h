#pragma once

class QListView;
class QPainter;
class QRect;
class QStyleOptionViewItem;

namespace yiren {

// A list whose rows are cards under each other: drafts, experiments. What stands on a card is its page's own delegate's.

inline constexpr int cardListGap = 8; // under each card; part of the row's height

// One column, one choice, no editing, scrolled by pixels, the card under the pointer lit up.
void showCards(QListView &list);
// The card of a row by its state: chosen, focused, under the pointer. Answers where words may stand on it.
QRect paintListCard(QPainter &painter, const QStyleOptionViewItem &option);

} // namespace yiren
