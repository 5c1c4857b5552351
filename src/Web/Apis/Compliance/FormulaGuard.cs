namespace PlanPlatform.Web.Apis.Compliance;

/// <summary>
/// Keeps spreadsheets from taking a cell for a formula: an apostrophe before what one would begin with (OWASP, CSV Injection). An import
/// takes it off again; cells that begin with apostrophes and then like a formula get one more, so that each comes back as it was.
/// </summary>
internal static class FormulaGuard
{
    private const char Guard = '\'';

    public static string Put(string cell) => BeginsLikeFormula(cell) ? Guard + cell : cell;

    public static string Take(string cell) => cell.StartsWith(Guard) && BeginsLikeFormula(cell) ? cell[1..] : cell;

    private static bool BeginsLikeFormula(string cell) => cell.AsSpan().TrimStart(Guard) is [var first, ..] && first is '=' or '+' or '-' or '@' or '\t' or '\r';
}
