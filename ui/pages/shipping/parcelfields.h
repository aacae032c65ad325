#pragma once

#include "wechat/shipping.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace yiren {

class TextLabel;

// Fills the choice of express companies, with the one of that id chosen.
void fillCompanies(QComboBox &choice, const std::vector<ExpressCompany> &companies, const QString &chosen);

// One parcel: express company, tracking number, what is in it. Of the other ways of shipping only the last.
class ParcelFields : public QWidget
{
    Q_OBJECT

public:
    explicit ParcelFields(QWidget *parent);

    void set(const Parcel &parcel, const std::vector<ExpressCompany> &companies);
    Parcel parcel() const;
    void setExpress(bool on);
    void setPlace(int number, int count); // "Parcel 2 of 3"; a single one can't be taken away
    void focusFirst();
    QWidget *comeAfter(QWidget *before); // by Tab; its own last field

signals:
    void changed();
    void removeWanted();

private:
    TextLabel *m_title;
    QPushButton *m_remove;
    TextLabel *m_companyName, *m_numberName, *m_itemName;
    QComboBox *m_company;
    QLineEdit *m_number;
    QLineEdit *m_item;
};

} // namespace yiren
