#pragma once

#include "complaints/complaintdeeds.h"
#include "widgets/detailpane.h"

#include <QImage>

#include <map>

namespace yiren {

class Clock;
class ReplyBox;

// One complaint: its clock, the payer's words and pictures, the order, what was said since, and below, what stays in its place, the reply.
class ComplaintPane : public DetailPane
{
    Q_OBJECT

public:
    ComplaintPane(const Clock &clock, QWidget *parent);

    void show(const ComplaintCase &about, const std::map<QString, QImage> &images);
    const std::optional<ComplaintCase> &about() const { return m_about; }
    ReplyBox *reply() const { return m_reply; }
    // Something is on its way already: why nothing more can be sent. Empty: nothing is.
    void setBusy(const QString &reason);
    void retranslate();

signals:
    void orderChosen(const QString &outTradeNo);
    void refundWanted(const QString &outTradeNo); // with its preview
    void pictureChosen(const QImage &picture);

private:
    void fill();
    void addOrder(const Complaint &complaint);
    void addTalk();
    void addPictures(const QStringList &images);
    void addDeeds();
    void showReasons();

    const Clock &m_clock;
    std::optional<ComplaintCase> m_about;
    std::map<QString, QImage> m_images;
    QString m_busy;
    ReplyBox *m_reply;
};

} // namespace yiren
