#include "pages/settings/filefield.h"

#include "widgets/buttons.h"

#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace yiren {

FileField::FileField(QWidget *parent) : QWidget(parent), m_path(new QLineEdit(this)), m_choose(makeButton(ButtonLook::Plain, this, "file"))
{
    m_choose->setText(tr("Choose …"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_path, 1);
    row->addWidget(m_choose);
    setFocusProxy(m_path);
    connect(m_choose, &QPushButton::clicked, this, &FileField::choose);
}

QString FileField::path() const
{
    return m_path->text().trimmed();
}

void FileField::clear()
{
    m_path->clear();
}

void FileField::setWords(const QString &name, const QString &placeholder)
{
    m_path->setAccessibleName(name);
    m_path->setPlaceholderText(placeholder);
    m_choose->setAccessibleName(tr("Choose the file: %1").arg(name));
}

void FileField::choose()
{
    auto *dialog = new QFileDialog(window(), m_path->accessibleName());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, m_path, &QLineEdit::setText);
    dialog->open();
}

void FileField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        m_choose->setText(tr("Choose …"));
    QWidget::changeEvent(event);
}

} // namespace yiren
