#pragma once

#include <QObject>
#include <QTranslator>

class QApplication;

namespace yiren {

enum class Language { Chinese, English };

// The language that is on; QLocale's default says so, LanguageSwitch sets it.
[[nodiscard]] Language currentLanguage();
[[nodiscard]] QString languageName(Language language);        // "zh", "en"
[[nodiscard]] Language languageFromName(const QString &name); // anything that isn't "en" is Chinese
[[nodiscard]] Language systemLanguage();                      // Chinese unless the system speaks English

// Changes the language of the running program, and the font with it: every widget gets QEvent::LanguageChange.
class LanguageSwitch : public QObject
{
    Q_OBJECT

public:
    LanguageSwitch(QApplication &application, Language language);

    void setLanguage(Language language);
    Language language() const { return m_language; }

signals:
    void changed();

private:
    void apply();

    Language m_language;
    QTranslator m_texts;   // ours
    QTranslator m_qtTexts; // those of Qt's own dialogs
};

} // namespace yiren
