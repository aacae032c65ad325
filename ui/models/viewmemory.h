#pragma once

#include <QSettings>

namespace yiren {

// What a view remembers between starts: widths, order, filters, the window's place. Nothing that matters to the business and nothing
// secret. It is written as it happens, not at the end: a process that is killed loses nothing of it.
class ViewMemory : public QObject
{
    Q_OBJECT

public:
    enum class Keeping { All, Nothing }; // Nothing: as it was remembered, whatever happens now

    explicit ViewMemory(const QString &path, Keeping keeping = Keeping::All) : m_settings(path, QSettings::IniFormat), m_keeping(keeping) {}

    QVariant value(const QString &key) const { return m_settings.value(key); }
    void set(const QString &key, const QVariant &value)
    {
        if (m_keeping == Keeping::All && m_settings.value(key) != value)
            m_settings.setValue(key, value); // written when control returns to the event loop
    }
    void forget(const QString &key)
    {
        if (m_keeping == Keeping::All)
            m_settings.remove(key);
    }

private:
    QSettings m_settings;
    const Keeping m_keeping;
};

} // namespace yiren
