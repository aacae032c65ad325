#pragma once

#include "frame/pageservices.h"
#include "widgets/card.h"

class QPushButton;

namespace yiren {

// 通知: whether notifications of the system may show names and words of customers.
class NoticesCard : public Card
{
    Q_OBJECT

public:
    explicit NoticesCard(const PageServices &services, QWidget *parent = nullptr);

    void retranslate();

private:
    void showChosen();

    ViewMemory &m_memory;
    TextLabel *m_name, *m_sentence;
    QPushButton *m_hidden, *m_shown;
};

} // namespace yiren
