#pragma once

#include "widgets/card.h"

namespace yiren {

// 关于: version, licence, what it stands on.
class AboutCard : public Card
{
    Q_OBJECT

public:
    explicit AboutCard(QWidget *parent = nullptr);

    void retranslate();

private:
    TextLabel *m_version, *m_licence, *m_privacy;
};

} // namespace yiren
