using System.Globalization;
using PlanPlatform.Domain.Storage;

namespace PlanPlatform.Web.Pages.Dashboard;

/// <summary>Numbers as people read them.</summary>
internal static class Words
{
    private const decimal Step = 1024;

    private static readonly string[] Units = ["bytes", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB", "ZiB"];

    public static string Number(decimal number) => number.ToString("#,0.##", CultureInfo.InvariantCulture);

    public static string Percent(double percent) => percent.ToString("0.##", CultureInfo.InvariantCulture) + " %";

    /// <summary>Bytes in the largest unit of which there is one, with at most two decimals: <c>1.5 GiB</c>.</summary>
    public static string Bytes(decimal bytes)
    {
        var unit = 0;
        for (; bytes >= Step && unit < Units.Length - 1; unit++)
            bytes /= Step;
        return unit == 0 && bytes == 1 ? "1 byte" : $"{Number(Math.Round(bytes, 2))} {Units[unit]}";
    }

    /// <summary>A quota in MiB, shown in the largest unit.</summary>
    public static string Quota(decimal quota) => Bytes(quota * QuotaPlan.BytesPerMiB);
}
