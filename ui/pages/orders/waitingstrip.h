#pragma once

#include "insight/waiting.h"

#include <QWidget>

namespace yiren {

class FigureButton;

enum class WaitingKind { ToPay, ToShip, Shop, Refunds, Bookings, Memberships };

// What waits, one card a kind, each with how many; a click opens them. What the company does not do has no card.
class WaitingStrip : public QWidget
{
    Q_OBJECT

public:
    explicit WaitingStrip(QWidget *parent = nullptr);

    void set(const WaitingFigures &figures, qint64 now); // UTC ms: the oldest is named by how long it waits
    void retranslate();

signals:
    void chosen(WaitingKind what);

private:
    FigureButton *card(WaitingKind what) const { return m_cards[static_cast<size_t>(what)]; }

    std::vector<FigureButton *> m_cards; // as WaitingKind
    WaitingFigures m_figures;
    qint64 m_now = 0;
};

} // namespace yiren
