#include "pages/settings/lookcard.h"

#include "pages/settings/choicebutton.h"
#include "formatting/language.h"
#include "theme/theme.h"
#include "widgets/buttons.h"
#include "widgets/textlabel.h"

#include <QFormLayout>
#include <QPushButton>

namespace yiren {

LookCard::LookCard(const PageServices &services, QWidget *parent)
    : Card(parent), m_language(services.language), m_theme(services.theme), m_languageName(new TextLabel(TextLook::Secondary)),
      m_themeName(new TextLabel(TextLook::Secondary))
{
    auto *languages = new QHBoxLayout;
    languages->setSpacing(8);
    m_chinese = addChoice(
        *this, *languages, [this] { m_language.setLanguage(Language::Chinese); }, [this] { showChosen(); });
    m_english = addChoice(
        *this, *languages, [this] { m_language.setLanguage(Language::English); }, [this] { showChosen(); });
    languages->addStretch();
    auto *themes = new QHBoxLayout;
    themes->setSpacing(8);
    m_light = addChoice(
        *this, *themes, [this] { m_theme.setMode(Theme::Mode::Light); }, [this] { showChosen(); });
    m_dark = addChoice(
        *this, *themes, [this] { m_theme.setMode(Theme::Mode::Dark); }, [this] { showChosen(); });
    m_system = addChoice(
        *this, *themes, [this] { m_theme.setMode(Theme::Mode::System); }, [this] { showChosen(); });
    themes->addStretch();
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(10);
    m_languageName->setMinimumWidth(132);
    form->addRow(m_languageName, languages);
    form->addRow(m_themeName, themes);
    body()->addLayout(form);
    connect(&m_language, &LanguageSwitch::changed, this, &LookCard::showChosen);
    connect(&m_theme, &Theme::changed, this, &LookCard::showChosen);
    retranslate();
}

void LookCard::showChosen()
{
    m_chinese->setChecked(m_language.language() == Language::Chinese);
    m_english->setChecked(m_language.language() == Language::English);
    m_light->setChecked(m_theme.mode() == Theme::Mode::Light);
    m_dark->setChecked(m_theme.mode() == Theme::Mode::Dark);
    m_system->setChecked(m_theme.mode() == Theme::Mode::System);
}

void LookCard::retranslate()
{
    setTitle(tr("Language and look"), tr("changes at once"));
    m_languageName->setText(tr("Language"));
    m_themeName->setText(tr("Look"));
    m_chinese->setText(QStringLiteral("中文")); // each in its own: whoever can't read the other finds back
    m_english->setText(QStringLiteral("English"));
    m_light->setText(tr("Light"));
    m_dark->setText(tr("Dark"));
    m_system->setText(tr("As the system"));
    showChosen();
}

} // namespace yiren
