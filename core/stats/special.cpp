#include "stats/special.h"

#include <boost/math/distributions/non_central_t.hpp>
#include <boost/math/distributions/students_t.hpp>
#include <boost/math/special_functions/beta.hpp>
#include <boost/math/special_functions/digamma.hpp>
#include <boost/math/special_functions/erf.hpp>
#include <boost/math/special_functions/gamma.hpp>
#include <boost/math/special_functions/log1p.hpp>
#include <boost/math/special_functions/trigamma.hpp>

namespace yiren::stats {

double lnGamma(double x)
{
    return boost::math::lgamma(x);
}

double digamma(double x)
{
    return boost::math::digamma(x);
}

double trigamma(double x)
{
    return boost::math::trigamma(x);
}

double log1pMinus(double x)
{
    return boost::math::log1pmx(x);
}

double erfcInverse(double x)
{
    return boost::math::erfc_inv(x);
}

double gammaAbove(double shape, double x)
{
    return boost::math::gamma_q(shape, x);
}

double gammaOfTailBelow(double shape, double tail)
{
    return boost::math::gamma_p_inv(shape, tail);
}

double gammaOfTailAbove(double shape, double tail)
{
    return boost::math::gamma_q_inv(shape, tail);
}

double betaBelow(double a, double b, double x)
{
    return boost::math::ibeta(a, b, x);
}

double betaAbove(double a, double b, double x)
{
    return boost::math::ibetac(a, b, x);
}

double betaOfTailBelow(double a, double b, double tail)
{
    return boost::math::ibeta_inv(a, b, tail);
}

double betaOfTailAbove(double a, double b, double tail)
{
    return boost::math::ibetac_inv(a, b, tail);
}

double studentAbove(double freedom, double t)
{
    return boost::math::cdf(boost::math::complement(boost::math::students_t(freedom), t));
}

double studentAbove(double freedom, double nonCentrality, double t)
{
    return boost::math::cdf(boost::math::complement(boost::math::non_central_t(freedom, nonCentrality), t));
}

double studentOfTailAbove(double freedom, double tail)
{
    return boost::math::quantile(boost::math::complement(boost::math::students_t(freedom), tail));
}

} // namespace yiren::stats
