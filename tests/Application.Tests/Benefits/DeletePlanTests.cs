using PlanPlatform.Application.Benefits;
using PlanPlatform.Domain.Benefits;

namespace PlanPlatform.Application.Tests.Benefits;

internal sealed class DeletePlanTests
{
    private Tenant _tenant = null!;

    [SetUp]
    public async Task NewTenantAsync() => _tenant = await SharedFixture.Instance.NewTenantAsync();

    [Test]
    public async Task WhenThere_RemovesItForGood()
    {
        var plan = await _tenant.AddPlanAsync();

        var result = await DeleteAsync(plan.PlanId);

        Assert.That(result.IsSuccess, Is.True);
        Assert.That((await _tenant.SendAsync(new GetPlanDetailsQuery { PlanId = Tenant.Id(plan.PlanId) })).Error, Is.EqualTo(BenefitsErrors.PlanNotFound));
    }

    [Test]
    public async Task WhenDeletedTwice_ReturnsPlanNotFound()
    {
        var plan = await _tenant.AddPlanAsync();
        await DeleteAsync(plan.PlanId);

        var result = await DeleteAsync(plan.PlanId);

        Assert.That(result.Error, Is.EqualTo(BenefitsErrors.PlanNotFound));
    }

    [Test]
    public async Task WhenIdIsMissing_SaysSo()
    {
        var result = await _tenant.SendAsync(new DeletePlanCommand());

        Assert.That(Failures.Of(result), Is.EqualTo("PlanId missing"));
    }

    [Test]
    public async Task RemovesDocumentsAndBenefitsThatNoOtherPlanCarries_WithTheirFiles()
    {
        var plan = await _tenant.AddPlanAsync();
        var filesBefore = Files();
        var document = await _tenant.AddDocumentAsync(file: [1, 2, 3], planIds: plan.PlanId);
        await _tenant.AddBenefitAsync("Dental", plan.PlanId);

        await DeleteAsync(plan.PlanId);

        var details = await _tenant.SendAsync(new GetDocumentDetailsQuery { DocumentId = Tenant.Id(document.DocumentId) });
        Assert.That(details.Error, Is.EqualTo(BenefitsErrors.DocumentNotFound));
        Assert.That((await _tenant.ListAsync(new GetSupplementalBenefitsQuery())).Value.Items, Is.Empty);
        Assert.That(Files(), Is.EquivalentTo(filesBefore));
    }

    [Test]
    public async Task KeepsWhatAnotherPlanCarries_ButTheLink()
    {
        var (gone, kept) = (await _tenant.AddPlanAsync("Gone"), await _tenant.AddPlanAsync("Kept"));
        var document = await _tenant.AddDocumentAsync("Shared", file: [1], planIds: [gone.PlanId, kept.PlanId]);
        var benefit = await _tenant.AddBenefitAsync("Dental", gone.PlanId, kept.PlanId);

        await DeleteAsync(gone.PlanId);

        var details = await _tenant.PlanAsync(kept.PlanId);
        Assert.That(details.Documents, Is.EqualTo(new[] { new Associate(document.DocumentId, "Shared") }));
        Assert.That(details.SupplementalBenefits, Is.EqualTo(new[] { new Associate(benefit.SupplementalBenefitId, "Dental") }));
        var shown = await _tenant.SendAsync(new GetDocumentDetailsQuery { DocumentId = Tenant.Id(document.DocumentId) });
        Assert.That(shown.Value.Plans.Select(plan => plan.PlanId), Is.EqualTo(new[] { kept.PlanId }));
        await using var file = (await _tenant.SendAsync(new OpenDocumentFileQuery(document.DocumentId))).Value.Content;
        Assert.That(file.Length, Is.EqualTo(1));
    }

    [Test]
    public async Task KeepsWhatNoPlanEverCarried()
    {
        var plan = await _tenant.AddPlanAsync();
        await _tenant.AddDocumentAsync();

        await DeleteAsync(plan.PlanId);

        Assert.That((await _tenant.ListAsync(new GetDocumentsQuery { CollectionId = Tenant.Id("c-1") })).Value.Items, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task WhenAnotherTenants_ReturnsPlanNotFoundAndRemovesNothing()
    {
        var other = await SharedFixture.Instance.NewTenantAsync();
        var plan = await other.AddPlanAsync();
        await other.AddDocumentAsync(planIds: plan.PlanId);

        var result = await DeleteAsync(plan.PlanId);

        Assert.That(result.Error, Is.EqualTo(BenefitsErrors.PlanNotFound));
        Assert.That((await other.PlanAsync(plan.PlanId)).Documents, Has.Count.EqualTo(1));
    }

    private Task<Domain.Common.Result> DeleteAsync(string id) => _tenant.SendAsync(new DeletePlanCommand { PlanId = Tenant.Id(id) });

    private static string[] Files() =>
        Directory.Exists(SharedFixture.Instance.FilesFolder)
            ? Directory.GetFiles(SharedFixture.Instance.FilesFolder, "*", SearchOption.AllDirectories)
            : [];
}
