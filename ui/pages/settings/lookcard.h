#pragma once

#include "frame/pageservices.h"
#include "widgets/card.h"

class QPushButton;

namespace yiren {

// 语言 and 外观: one press changes the running window.
class LookCard : public Card
{
    Q_OBJECT

public:
    explicit LookCard(const PageServices &services, QWidget *parent = nullptr);

    void retranslate();

private:
    void showChosen();

    LanguageSwitch &m_language;
    Theme &m_theme;
    TextLabel *m_languageName, *m_themeName;
    QPushButton *m_chinese, *m_english, *m_light, *m_dark, *m_system;
};

} // namespace yiren
