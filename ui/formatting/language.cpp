#include "formatting/language.h"

#include "theme/textfont.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace yiren {

Language currentLanguage()
{
    return QLocale().language() == QLocale::English ? Language::English : Language::Chinese;
}

QString languageName(Language language)
{
    return language == Language::Chinese ? QStringLiteral("zh") : QStringLiteral("en");
}

Language languageFromName(const QString &name)
{
    return name == QLatin1String("en") ? Language::English : Language::Chinese;
}

Language systemLanguage()
{
    return QLocale::system().language() == QLocale::English ? Language::English : Language::Chinese;
}

LanguageSwitch::LanguageSwitch(QApplication &application, Language language) : QObject(&application), m_language(language)
{
    apply();
}

void LanguageSwitch::setLanguage(Language language)
{
    if (language == m_language)
        return;
    m_language = language;
    apply();
    emit changed();
}

// The locale first: whoever hears of a new translator formats numbers and days right away.
void LanguageSwitch::apply()
{
    QApplication::setFont(textFont(m_language == Language::English ? Writing::Latin : Writing::Chinese));
    QCoreApplication::removeTranslator(&m_qtTexts);
    QCoreApplication::removeTranslator(&m_texts);
    if (m_language == Language::English) {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        if (m_texts.load(QStringLiteral(":/i18n/yiren_en.qm"))) // the source texts are English; it only has their plurals
            QCoreApplication::installTranslator(&m_texts);
        return;
    }
    QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
    if (m_qtTexts.load(QStringLiteral("qtbase_zh_CN"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qtTexts);
    if (m_texts.load(QStringLiteral(":/i18n/yiren_zh_CN.qm")))
        QCoreApplication::installTranslator(&m_texts);
}

} // namespace yiren
