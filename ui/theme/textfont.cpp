#include "theme/textfont.h"

#include "theme/metrics.h"

#include <QFontDatabase>

namespace yiren {

namespace {

// Of Windows, of macOS, of Linux. Each of the first list was drawn for the one below it, or is as wide as it: pages need no other room.
const QStringList latin{QStringLiteral("Segoe UI"), QStringLiteral(".AppleSystemUIFont"), QStringLiteral("Noto Sans"),
                        QStringLiteral("Open Sans")};
const QStringList chinese{QStringLiteral("Microsoft YaHei UI"), QStringLiteral("PingFang SC"), QStringLiteral("Noto Sans CJK SC"),
                          QStringLiteral("Source Han Sans SC")};

} // namespace

QFont textFont(Writing writing)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    font.setFamilies((writing == Writing::Latin ? latin + chinese : chinese) + QStringList{font.family()});
    font.setPixelSize(metrics::textSize);
    return font;
}

} // namespace yiren
