#include "schedule/autostart.h"

namespace yiren {

namespace {

// Desktop Entry Specification, "The Exec key": quoted, with ` $ " and \ behind a backslash; % begins a field code; then the escapes of any
// string value, which double every backslash again.
QString quotedForDesktopEntry(const QString &word)
{
    QString inside;
    for (const QChar character : word) {
        if (QStringLiteral("`$\"\\").contains(character))
            inside += u'\\';
        inside += character;
    }
    inside.replace(u'%', QStringLiteral("%%")).replace(u'\\', QStringLiteral("\\\\"));
    return u'"' + inside + u'"';
}

} // namespace

AgentFile autostartEntry(const AgentStep &start, const QString &configFolder)
{
    QString line = QStringLiteral("Exec=") + quotedForDesktopEntry(start.program);
    for (const QString &word : start.arguments)
        line += u' ' + quotedForDesktopEntry(word);
    const QString text = QStringLiteral("[Desktop Entry]\n"
                                        "Type=Application\n"
                                        "Name=Yiren\n"
                                        "Name[zh_CN]=一人台\n"
                                        "Icon=cn.yiren.yiren\n"
                                        "Terminal=false\n"
                                        "X-GNOME-Autostart-enabled=true\n");
    return {configFolder + QStringLiteral("/autostart/cn.yiren.yiren.desktop"), (text + line + u'\n').toUtf8()};
}

} // namespace yiren
