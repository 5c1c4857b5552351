using PlanPlatform.Infrastructure.Persistence;

namespace PlanPlatform.Infrastructure.Tests.Persistence;

internal sealed class UtcConverterTests
{
    private static readonly DateTime Noon = new(2026, 1, 2, 12, 0, 0, DateTimeKind.Utc);
    private readonly UtcConverter _converter = new();

    [TestCase(DateTimeKind.Utc)]
    [TestCase(DateTimeKind.Unspecified)]
    public void In_KeepsTheTimeAndMakesItUtc(DateTimeKind kind)
    {
        var stored = (DateTime)_converter.ConvertToProvider(DateTime.SpecifyKind(Noon, kind))!;

        Assert.That((stored, stored.Kind), Is.EqualTo((Noon, DateTimeKind.Utc)));
    }

    [Test]
    public void In_TurnsLocalTimeIntoUtc()
    {
        var stored = (DateTime)_converter.ConvertToProvider(Noon.ToLocalTime())!;

        Assert.That((stored, stored.Kind), Is.EqualTo((Noon, DateTimeKind.Utc)));
    }

    [Test]
    public void Out_IsUtc()
    {
        var read = (DateTime)_converter.ConvertFromProvider(DateTime.SpecifyKind(Noon, DateTimeKind.Unspecified))!;

        Assert.That((read, read.Kind), Is.EqualTo((Noon, DateTimeKind.Utc)));
    }
}
