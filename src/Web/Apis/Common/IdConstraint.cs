using System.Globalization;

namespace PlanPlatform.Web.Apis.Common;

/// <summary>A positive integer in a path as it is written: <c>7</c>, not <c>07</c>, <c>+7</c> or with blanks. Anything else is the id of nothing.</summary>
internal sealed class IdConstraint : IRouteConstraint
{
    /// <summary>What it is called in a route: <c>{id:id}</c>.</summary>
    public const string Name = "id";

    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        Convert.ToString(values[routeKey], CultureInfo.InvariantCulture) is [>= '1' and <= '9', ..] text
        && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _);
}
