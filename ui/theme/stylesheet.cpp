#include "theme/stylesheet.h"

#include <QFile>

namespace yiren {

namespace {

// The marks of resources/style/yiren.qss; each ends with the semicolon of its declaration.
const std::pair<const char *, Role> marks[] = {{"@background;", Role::Background},
                                               {"@card;", Role::Card},
                                               {"@side;", Role::Side},
                                               {"@field;", Role::Field},
                                               {"@line;", Role::Line},
                                               {"@hairline;", Role::Hairline},
                                               {"@hover;", Role::Hover},
                                               {"@selection;", Role::Selection},
                                               {"@ink;", Role::Ink},
                                               {"@secondary;", Role::Secondary},
                                               {"@faint;", Role::Faint},
                                               {"@accent;", Role::Accent},
                                               {"@accentSoft;", Role::AccentSoft},
                                               {"@accentText;", Role::AccentText},
                                               {"@accentFill;", Role::AccentFill},
                                               {"@accentPressed;", Role::AccentPressed},
                                               {"@onFill;", Role::OnFill},
                                               {"@alertFill;", Role::AlertFill},
                                               {"@attentionSoft;", Role::AttentionSoft},
                                               {"@attentionText;", Role::AttentionText},
                                               {"@infoSoft;", Role::InfoSoft},
                                               {"@infoText;", Role::InfoText},
                                               {"@trialText;", Role::TrialText},
                                               {"@wrong;", Role::Wrong},
                                               {"@wrongSoft;", Role::WrongSoft},
                                               {"@wrongText;", Role::WrongText},
                                               {"@neutralSoft;", Role::NeutralSoft}};

} // namespace

QString styleSheet(const Palette &palette)
{
    QFile file(QStringLiteral(":/style/yiren.qss"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString sheet = QString::fromUtf8(file.readAll());
    for (const auto &[mark, role] : marks)
        sheet.replace(QLatin1String(mark), palette.color(role).name() + u';');
    return sheet;
}

} // namespace yiren
