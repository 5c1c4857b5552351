using System.Collections.Frozen;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;
using PlanPlatform.Domain.Connectivity;

namespace PlanPlatform.Web.Apis.Connectivity;

/// <summary>The result codes with their texts. Source: connectivity-rate-plan; those that it doesn't list are explained in docs/apis/connectivity.md.</summary>
internal static class ConnectivityCodes
{
    /// <summary>No data available: a success without rows.</summary>
    public static readonly ResultCode NoData = new("1359", "No data available");

    private const string BadLogIn = "10126";

    // A pair of tokens comes in no envelope.
    private const string NoCode = "";
    private static readonly ResultCode Failed = new("10239", "Operation failed (verify completion)");
    private static readonly ResultCode TimedOut = new("10240", "Operation timeout (verify completion)");
    private static readonly ResultCode BadAccount = new("10117", "Invalid targetAccountId");

    private static readonly FrozenDictionary<string, ConnectivityCall> Calls = new Dictionary<string, ConnectivityCall>(StringComparer.Ordinal)
    {
        ["createPlan"] = new("Create plan", "1601", "1602", IsChange: true),
        ["queryRatePlan"] = new("Get plan", "1604", "1605", IsChange: false),
        ["modifyPlan"] = new("Modify plan", "1606", "1607", IsChange: true),
        ["deletePlan"] = new("Delete plan", "1608", "1609", IsChange: false),
        ["createTariff"] = new("Create tariff", "1501", "1502", IsChange: true),
        ["getTariff"] = new("Get tariff", "1504", "1505", IsChange: false),
        ["modifyTariff"] = new("Modify tariff", "1506", "1507", IsChange: true),
        ["deleteTariff"] = new("Delete tariff", "1508", "1509", IsChange: false),
        ["createServiceProfile"] = new("Create service profile", "1323", "1324", IsChange: true),
        ["getServiceProfile"] = new("Get service profile", "1325", "1326", IsChange: false),
        ["modifyServiceProfile"] = new("Modify service profile", "1327", "1328", IsChange: true),
        ["deleteServiceProfile"] = new("Delete service profile", "1329", "1330", IsChange: false),
        ["createEndpoint"] = new("Create endpoint", "1701", "1702", IsChange: true),
        ["getEndpoint"] = new("Get endpoint", "1704", "1705", IsChange: false),
        ["modifyEndpoint"] = new("Modify endpoint", "1706", "1707", IsChange: true),
        ["deleteEndpoint"] = new("Delete endpoint", "1708", "1709", IsChange: false),
        ["login"] = new("Login", NoCode, BadLogIn, IsChange: false) { FailureText = "Bad user name or password" },
        ["refreshToken"] = new("Refresh token", NoCode, BadLogIn, IsChange: false),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, ResultCode> Own = new Dictionary<string, ResultCode>(StringComparer.Ordinal)
    {
        [ConnectivityErrors.RatePlanNameTaken.Code] = new("1603", "Duplicate plan name"),
        [ConnectivityErrors.RatePlanAttached.Code] = new("1610", "Plan attached to endpoint"),
        [ConnectivityErrors.TariffNameTaken.Code] = new("1503", "Duplicate tariff name"),
        [ConnectivityErrors.TariffAttached.Code] = new("1510", "Tariff attached to plan"),
        [ConnectivityErrors.ServiceProfileNameTaken.Code] = new("6554", "Duplicate service profile name"),
        [ConnectivityErrors.ServiceProfileAttached.Code] = new("1331", "Service profile attached to plan, tariff or endpoint"),
        [ConnectivityErrors.BadAccessType.Code] = new("10111", "Invalid access type"),
        [ConnectivityErrors.EndpointNameTaken.Code] = new("1703", "Duplicate endpoint name"),
        [ConnectivityErrors.UnknownAccount.Code] = BadAccount,
        [AccountErrors.Locked.Code] = new("11044", "Account locked"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Every error that has a code of its own.</summary>
    public static IEnumerable<string> Mapped => Own.Keys;

    /// <summary>Every inner code, save those that are an HTTP status.</summary>
    public static IEnumerable<string> All =>
        Calls.Values.SelectMany(call => new[] { call.Success, call.Failure }).Except([NoCode], StringComparer.Ordinal)
            .Concat(Own.Values.Append(NoData).Append(Failed).Append(TimedOut).Select(result => result.Code));

    /// <summary>The call of an operation; null where there is none.</summary>
    public static ConnectivityCall? CallOf(string? operation) => operation is null ? null : Calls.GetValueOrDefault(operation);

    /// <summary>The code of a call's failure.</summary>
    public static ResultCode Of(ConnectivityCall call, Error error)
    {
        if (call.IsChange && error.Doubt != Doubt.None)
            return error.Doubt == Doubt.Failed ? Failed : TimedOut;
        if (error.Fields.Any(problem => problem.Field == "TargetAccountId"))
            return BadAccount;
        return Own.GetValueOrDefault(error.Code) ?? new ResultCode(call.Failure, call.FailureText);
    }
}

/// <summary>An inner result code with its documented text.</summary>
/// <param name="Code">The code.</param>
/// <param name="Text">The text.</param>
internal sealed record ResultCode(string Code, string Text);
