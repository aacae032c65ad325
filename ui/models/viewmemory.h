#pragma once

#include <QSettings>

namespace yiren {

// What a view remembers between starts: widths, order, filters, the window's place. Nothing that matters to the business and nothing
// secret.
class ViewMemory : public QObject
{
    Q_OBJECT

public:
    explicit ViewMemory(const QString &path) : m_settings(path, QSettings::IniFormat) {}

    QVariant value(const QString &key) const { return m_settings.value(key); }
    void set(const QString &key, const QVariant &value) { m_settings.setValue(key, value); }
    void forget(const QString &key) { m_settings.remove(key); }

private:
    QSettings m_settings;
};

} // namespace yiren
