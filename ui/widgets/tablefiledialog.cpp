#include "widgets/tablefiledialog.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>

namespace yiren {

namespace {

constexpr qsizetype longestFileName = 80; // characters; a Chinese one takes three of the 255 bytes that a name may have

struct TableFileWords {
    Q_DECLARE_TR_FUNCTIONS(TableFile)
};

// What Windows refuses, the strictest of the three: https://learn.microsoft.com/windows/win32/fileio/naming-a-file
QString asFileName(QString name)
{
    for (QChar &character : name) {
        if (character.category() == QChar::Other_Control || QStringLiteral("<>:\"/\\|?*").contains(character))
            character = u'-';
    }
    return name.trimmed().left(longestFileName);
}

} // namespace

void askForTableFile(QWidget *asker, const QString &title, const QString &name, std::function<void(const QString &path)> chosen)
{
    auto *dialog = new QFileDialog(asker, title, QDir::homePath(), TableFileWords::tr("Excel (*.xlsx);;CSV (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("xlsx"));
    dialog->selectFile(asFileName(name) + QStringLiteral(".xlsx"));
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        dialog->setDefaultSuffix(filter.contains(u"xlsx") ? QStringLiteral("xlsx") : QStringLiteral("csv"));
    });
    QObject::connect(dialog, &QFileDialog::fileSelected, asker, std::move(chosen));
    dialog->open();
}

} // namespace yiren
