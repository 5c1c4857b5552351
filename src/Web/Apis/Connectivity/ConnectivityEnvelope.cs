using System.Globalization;
using PlanPlatform.Web.Apis.Common;

namespace PlanPlatform.Web.Apis.Connectivity;

/// <summary>Puts answers into the envelope: the request's id, the time, the result.</summary>
internal static class ConnectivityEnvelope
{
    private const string Success = "0";
    private const string Failure = "1";

    /// <summary>A success that has no rows to show.</summary>
    public static ConnectivityAnswer Succeed(HttpContext context) => Fill(context, new ConnectivityAnswer(), Success, SuccessOf(context));

    /// <summary>A success with rows; without any data it has its own code.</summary>
    public static RowsAnswer<TRow> Show<TRow>(HttpContext context, IAsyncEnumerable<TRow> rows, bool isEmpty) => Fill(
        context,
        new RowsAnswer<TRow> { ResponseParam = new RowsParam<TRow> { Rows = rows } },
        Success,
        isEmpty ? ConnectivityCodes.NoData : SuccessOf(context));

    /// <summary>A failure: the documented text, then the reason.</summary>
    public static ConnectivityAnswer Fail(HttpContext context, ResultCode code, string reason) =>
        Fill(context, new ConnectivityAnswer(), Failure, code with { Text = $"{code.Text} - {reason}" });

    private static ResultCode SuccessOf(HttpContext context) =>
        ConnectivityCodes.CallOf(Dialects.OperationOf(context)?.Name) is { } call
            ? new ResultCode(call.Success, call.SuccessText)
            : throw new InvalidOperationException("The operation has no result codes.");

    private static TAnswer Fill<TAnswer>(HttpContext context, TAnswer answer, string outer, ResultCode inner)
        where TAnswer : ConnectivityAnswer
    {
        var now = context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        return answer with
        {
            ResultCode = outer,
            ResponseId = context.TraceIdentifier,
            ResponseTimestamp = now.ToString("dd/MM/yyyy HH:mm:ss", CultureInfo.InvariantCulture),
            ResultParam = new ResultParam { ResultCode = inner.Code, ResultDescription = inner.Text },
        };
    }
}
