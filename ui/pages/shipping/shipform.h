#pragma once

#include "shipping/shippingdeed.h"

#include <QWidget>

class QAbstractButton;
class QButtonGroup;
class QCheckBox;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace yiren {

class ParcelFields;
class TextLabel;

// How one order was shipped: one of the four ways, the parcels of an express, what is in them. What can't be sent says why.
class ShipForm : public QWidget
{
    Q_OBJECT

public:
    // Why that can't be sent now; empty: it can.
    using Reason = std::function<QString(const ShippingWish &)>;

    // Where it begins, the express companies, and whether parcels of the order went already.
    struct Facts {
        ShippingWish wish;
        std::vector<ExpressCompany> companies;
        bool followsOthers = false;
    };
    ShipForm(const Facts &facts, Reason reason, QWidget *parent);

    ShippingWish wish() const;
    void update(); // whether it can be sent
    void focusFirst();
    QWidget *foot() const { return m_foot; } // the button and why it can't be pressed; stays in sight where its owner puts it
    // `sender`: the masked phone of who sends; 顺丰 wants one.
    void setSender(const QString &sender);
    QString senderPhone() const;

signals:
    void sendWanted(const ShippingWish &wish, QPushButton *button);
    void senderTyped(const QString &masked);
    void edited(const ShippingWish &wish);

private:
    void layOut();
    void addModes();
    void addParcel(const Parcel &parcel);
    void removeParcel(ParcelFields *fields);
    void showMode();
    void placeParcels();
    void placeByTab();
    void note();
    bool isExpress() const { return mode() == ShippingMode::Express; }
    ShippingMode mode() const;
    bool wantsSender() const;

    const ShippingWish m_begun;
    const std::vector<ExpressCompany> m_companies;
    const bool m_followsOthers;
    const Reason m_reason;
    QButtonGroup *m_modes;
    QVBoxLayout *m_parcelLayout;
    std::vector<ParcelFields *> m_parcels;
    QPushButton *m_another;
    QCheckBox *m_follow;
    TextLabel *m_senderName;
    QLineEdit *m_sender;
    QWidget *m_foot;
    TextLabel *m_why;
    QPushButton *m_send;
};

} // namespace yiren
