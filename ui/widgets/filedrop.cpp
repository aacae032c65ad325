#include "widgets/filedrop.h"

#include "widgets/buttons.h"
#include "widgets/textlabel.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QMimeData>
#include <QVBoxLayout>

namespace yiren {

QStringList localFiles(const QMimeData &data)
{
    QStringList paths;
    for (const QUrl &url : data.urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

FileDrop::FileDrop(QWidget *parent)
    : QFrame(parent), m_invitation(new TextLabel(TextLook::Strong, this)), m_detail(new TextLabel(TextLook::Secondary, this)),
      m_choose(makeButton(ButtonLook::Plain, this, "file"))
{
    setAcceptDrops(true);
    setSurface(*this, "drop");
    for (TextLabel *label : {m_invitation, m_detail}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWrapping(true);
    }
    m_choose->setText(tr("Choose files …"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 18);
    column->setSpacing(8);
    column->addWidget(m_invitation);
    column->addWidget(m_detail);
    column->addWidget(m_choose, 0, Qt::AlignHCenter);
    connect(m_choose, &QPushButton::clicked, this, &FileDrop::openDialog);
}

void FileDrop::setWords(const QString &invitation, const QString &detail)
{
    m_invitation->setText(invitation);
    m_detail->setText(detail);
    setAccessibleName(invitation);
    setAccessibleDescription(detail);
}

void FileDrop::setNameFilter(const QString &filter)
{
    m_filter = filter;
}

void FileDrop::openDialog()
{
    auto *dialog = new QFileDialog(window(), m_invitation->text(), QString(), m_filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &FileDrop::filesGiven);
    dialog->open();
}

void FileDrop::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        m_choose->setText(tr("Choose files …"));
    QFrame::changeEvent(event);
}

void FileDrop::dragEnterEvent(QDragEnterEvent *event)
{
    if (localFiles(*event->mimeData()).isEmpty())
        return;
    event->acceptProposedAction();
    setSurface(*this, "dropActive");
}

void FileDrop::dragLeaveEvent(QDragLeaveEvent *)
{
    setSurface(*this, "drop");
}

void FileDrop::dropEvent(QDropEvent *event)
{
    setSurface(*this, "drop");
    const QStringList paths = localFiles(*event->mimeData());
    if (paths.isEmpty())
        return;
    event->acceptProposedAction();
    emit filesGiven(paths);
}

} // namespace yiren
