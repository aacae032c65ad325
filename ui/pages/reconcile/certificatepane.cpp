#include "pages/reconcile/certificatepane.h"

#include "formatting/format.h"
#include "reconcile/certificatetext.h"
#include "widgets/buttons.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace yiren {

CertificatePane::CertificatePane(QWidget *parent) : DetailPane(parent) {}

void CertificatePane::show(const ClosedDay &closing)
{
    clear();
    setTitle(tr("Certificate"), format::fullDay(closing.day));
    addPdfButton();
    addText(certificateText(closing).value_or(tr("The certificate is damaged: it is not what this program writes.")));
    addSection(tr("Chain"));
    addFact(tr("Closed at"), format::moment(closing.closedAt));
    addFact(tr("SHA-256"), closing.sha256);
    addFact(tr("Closing before it"), closing.previousSha256.isEmpty() ? tr("none, this is the first") : closing.previousSha256);
    addReopening();
    QWidget::show();
}

void CertificatePane::addPdfButton()
{
    auto *button = makeButton(ButtonLook::Plain, this, "export");
    button->setText(tr("Save as PDF"));
    body()->addWidget(button);
    connect(button, &QPushButton::clicked, this, &CertificatePane::pdfWanted);
}

void CertificatePane::addReopening()
{
    addSection(tr("Open the day again"));
    auto *reason = new QLineEdit(this);
    reason->setPlaceholderText(tr("Reason; it stays in the audit log"));
    reason->setAccessibleName(tr("Reason for opening the day again"));
    body()->addWidget(reason);
    auto *button = makeButton(ButtonLook::Plain, this, "undo");
    button->setText(tr("Open again"));
    body()->addWidget(button);
    const auto reopen = [this, reason] {
        const QString text = reason->text().trimmed();
        if (text.isEmpty())
            reason->setFocus();
        else
            emit reopened(text);
    };
    connect(button, &QPushButton::clicked, this, reopen);
    connect(reason, &QLineEdit::returnPressed, this, reopen);
}

} // namespace yiren
