using PlanPlatform.Application.Benefits;
using PlanPlatform.Domain.Benefits;

namespace PlanPlatform.Application.Tests.Benefits;

internal sealed class DeleteDocumentTests
{
    private Tenant _tenant = null!;

    [SetUp]
    public async Task NewTenantAsync() => _tenant = await SharedFixture.Instance.NewTenantAsync();

    [Test]
    public async Task WhenThere_RemovesItWithLinksAndFile()
    {
        var plan = await _tenant.AddPlanAsync();
        var document = await _tenant.AddDocumentAsync(file: [1], planIds: plan.PlanId);
        var before = FileCount();

        var result = await _tenant.SendAsync(new DeleteDocumentCommand { DocumentId = Tenant.Id(document.DocumentId) });

        Assert.That(result.IsSuccess, Is.True);
        Assert.That((await _tenant.PlanAsync(plan.PlanId)).Documents, Is.Empty);
        Assert.That(FileCount(), Is.EqualTo(before - 1));
    }

    [Test]
    public async Task WhenUnknownOrAnotherTenants_ReturnsDocumentNotFound()
    {
        var theirs = await (await SharedFixture.Instance.NewTenantAsync()).AddDocumentAsync();

        foreach (var id in (string[])["none", theirs.DocumentId])
        {
            var result = await _tenant.SendAsync(new DeleteDocumentCommand { DocumentId = Tenant.Id(id) });

            Assert.That(result.Error, Is.EqualTo(BenefitsErrors.DocumentNotFound));
        }
    }

    [Test]
    public async Task WhenIdIsMissing_SaysSo() =>
        Assert.That(Failures.Of(await _tenant.SendAsync(new DeleteDocumentCommand())), Is.EqualTo("DocumentId missing"));

    private static int FileCount() => Directory.EnumerateFiles(SharedFixture.Instance.FilesFolder, "*", SearchOption.AllDirectories).Count();
}
