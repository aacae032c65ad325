#pragma once

#include "frame/pageservices.h"
#include "widgets/card.h"

class QPushButton;

namespace yiren {

// 账单: whether bills are fetched by themselves, and how it stands with them.
class SyncCard : public Card
{
    Q_OBJECT

public:
    // `services.sync` must be there.
    explicit SyncCard(const PageServices &services, QWidget *parent = nullptr);

    void retranslate();

private:
    void showState();
    void choose(bool automatic);

    Synchronisation &m_synchronisation;
    const Clock &m_clock;
    TextLabel *m_name, *m_stateName, *m_state;
    QPushButton *m_on, *m_off;
};

} // namespace yiren
