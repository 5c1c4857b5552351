namespace PlanPlatform.Application.Storage;

// Rounded to two decimals, half away from zero; of nobody, nothing.
internal static class Percentage
{
    public static double Of(int part, int all) => all == 0 ? 0 : (double)Math.Round(100m * part / all, 2, MidpointRounding.AwayFromZero);
}
