#pragma once

#include "customers/customerid.h"

#include <QWidget>

namespace yiren {

class NextActionReader;
class TextLabel;

// 预计: what the customer who is open is likely to do; with the sign that explains it. It waits for the models, which are fitted behind.
class CustomerOutlookView : public QWidget
{
    Q_OBJECT

public:
    CustomerOutlookView(const NextActionReader &models, CustomerId customer, QWidget *parent);

private:
    void showOutlook();

    const NextActionReader &m_models;
    CustomerId m_customer;
    TextLabel *m_lines;
};

} // namespace yiren
