#pragma once

#include "reconcile/closedaystore.h"
#include "widgets/detailpane.h"

namespace yiren {

// The certificate of a closed day as it was hashed, the way to a page of paper and the way to open the day again.
class CertificatePane : public DetailPane
{
    Q_OBJECT

public:
    explicit CertificatePane(QWidget *parent = nullptr);
    void show(const ClosedDay &closing);

signals:
    void reopened(QString reason);
    void pdfWanted();

private:
    void addPdfButton();
    void addReopening();
};

} // namespace yiren
